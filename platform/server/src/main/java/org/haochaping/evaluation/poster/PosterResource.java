package org.haochaping.evaluation.poster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.haochaping.document.Papers;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.evaluation.WindowCodes;
import org.haochaping.identity.Identity;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Posters of a channel: which windows there are, and the paper. */
@Path("channels/{id}/posters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.LOCAL_IT,
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.SERVICE_BUREAU,
  Role.Names.SERVICE_CENTRE
})
public class PosterResource {
  @PathParam("id")
  @Nullable UUID id;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject WindowCodes windowCodes;
  @Inject PosterPrinting printing;
  @Inject Clock clock;

  /**
   * The windows posters can be made for.
   *
   * @param at the moment the list is of; codes made up to then can be withdrawn with what is
   *     printed
   */
  public record PosterWindows(Instant at, List<PosterWindow> items) {}

  /**
   * A window.
   *
   * @param codes how many codes of this channel hang there and can be used
   * @param latest when the last of them was made
   */
  public record PosterWindow(
      String code,
      String name,
      String unitCode,
      String unitName,
      int codes,
      @Nullable Instant latest) {}

  @GET
  public PosterWindows windows() {
    Actor actor = identity.staff();
    return transactions.in(actor.tenantId(), connection -> windows(connection, actor.tenantId()));
  }

  private PosterWindows windows(Connection connection, UUID tenant) throws SQLException {
    UUID channel = channel(connection, tenant);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Duty.CHINA);
    Directory directory = organisation.directory(connection, tenant);
    Map<UUID, WindowCodes.Usable> codes = windowCodes.usable(connection, tenant, channel);
    return new PosterWindows(
        now,
        directory.windows(today).stream()
            .flatMap(
                window ->
                    directory.inForce(window.unitId(), today).stream()
                        .map(unit -> view(window, unit, codes.get(window.id()))))
            .toList());
  }

  private static PosterWindow view(
      DirectoryEntry window, DirectoryEntry unit, WindowCodes.@Nullable Usable codes) {
    return new PosterWindow(
        window.code(),
        window.name(),
        unit.code(),
        unit.name(),
        codes == null ? 0 : codes.codes(),
        codes == null ? null : codes.latest());
  }

  /** Makes the codes and their posters as PDF. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.WILDCARD)
  @APIResponse(
      responseCode = "200",
      description = "The posters",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response print(PosterOrder order) {
    Actor actor = identity.staff();
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    PosterPrinting.Printed printed =
        printing.print(tenant, Objects.requireNonNull(id), order, actor.login());
    return Papers.file(printed.rendered(), tenant.name() + "评价二维码海报");
  }

  private UUID channel(Connection connection, UUID tenant) throws SQLException {
    return channels
        .byId(connection, tenant, Objects.requireNonNull(id))
        .orElseThrow(ChannelResource::unknownChannel)
        .id();
  }
}
