package org.haochaping.evaluation;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.duty.Duty;
import org.haochaping.identity.Identity;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The tenant's channels, and the links and codes made for them. */
@Path("channels")
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
public class ChannelResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject ChannelOpenings openings;
  @Inject RatingLinks links;
  @Inject Organisation organisation;
  @Inject Decoding decoding;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /** A channel. */
  public record ChannelView(
      UUID id,
      String code,
      String name,
      String pluginId,
      boolean active,
      Set<Surface> surfaces,
      @Nullable String trouble) {}

  /** A link wanted for a window, or for one case of a unit. */
  public record LinkWanted(
      RatingLink.@Nullable Kind kind,
      @Nullable String windowCode,
      @Nullable String unitCode,
      @Nullable String staffNumber,
      @Nullable String matterCode,
      @Nullable String serviceRecordNumber,
      @Nullable LocalDate expiresOn) {}

  /** A link just made. Its code cannot be shown again. */
  public record LinkMade(UUID id, String code, String url, String qrSvg) {}

  /** A link made earlier. */
  public record LinkView(
      UUID id,
      RatingLink.Kind kind,
      @Nullable String unitName,
      @Nullable String windowName,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt) {}

  @GET
  public Page<ChannelView> list() {
    Actor actor = identity.staff();
    List<ChannelInstance> found =
        transactions.in(actor.tenantId(), connection -> channels.all(connection, actor.tenantId()));
    return Page.all(found.stream().map(channel -> view(actor, channel)).toList());
  }

  private ChannelView view(Actor actor, ChannelInstance channel) {
    Set<Surface> surfaces = Set.of();
    String trouble = null;
    try {
      surfaces = decoding.surfaces(java.util.Objects.requireNonNull(actor.tenant()), channel);
    } catch (Refusal refused) {
      trouble = refused.chinese();
    }
    return new ChannelView(
        channel.id(),
        channel.code(),
        channel.name(),
        channel.pluginId(),
        channel.active(),
        surfaces,
        trouble);
  }

  /** Gives the tenant another channel; its settings are tried first. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
  @APIResponseSchema(value = ChannelView.class, responseCode = "201")
  public Response create(NewChannel wanted) {
    Actor actor = identity.staff();
    ChannelInstance made =
        openings.open(java.util.Objects.requireNonNull(actor.tenant()), wanted, actor.login());
    return Response.status(201).entity(view(actor, made)).build();
  }

  @GET
  @Path("{id}/links")
  public Page<LinkView> links(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> {
          channel(connection, actor, id);
          Directory directory = organisation.directory(connection, actor.tenantId());
          return Page.all(
              links.of(connection, actor.tenantId(), id).stream()
                  .map(link -> view(directory, link))
                  .toList());
        });
  }

  private static LinkView view(Directory directory, RatingLink link) {
    UUID window = link.windowId();
    return new LinkView(
        link.id(),
        link.kind(),
        directory.byId(link.unitId()).map(DirectoryEntry::name).orElse(null),
        window == null ? null : directory.byId(window).map(DirectoryEntry::name).orElse(null),
        link.createdAt(),
        link.expiresAt(),
        link.revokedAt());
  }

  @POST
  @Path("{id}/links")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = LinkMade.class, responseCode = "201")
  public Response make(@PathParam("id") UUID id, LinkWanted wanted) {
    Actor actor = identity.staff();
    RatingLinks.Made made =
        transactions.in(
            actor.tenantId(),
            connection -> {
              channel(connection, actor, id);
              Directory directory = organisation.directory(connection, actor.tenantId());
              return links.make(
                  connection,
                  actor.tenantId(),
                  resolved(directory, id, wanted, today()),
                  actor.login());
            });
    String url =
        publicUrl
            + "/r/"
            + java.util.Objects.requireNonNull(actor.tenant()).key()
            + "/"
            + made.code();
    return Response.status(201)
        .entity(new LinkMade(made.id(), made.code(), url, QrSvg.of(url)))
        .build();
  }

  @POST
  @Path("links/{linkId}/revocation")
  @APIResponse(responseCode = "204", description = "Revoked")
  public Response revoke(@PathParam("linkId") UUID linkId) {
    Actor actor = identity.staff();
    boolean revoked =
        transactions.in(
            actor.tenantId(), connection -> links.revoke(connection, actor.tenantId(), linkId));
    if (!revoked) {
      throw OpenLinks.unknown();
    }
    return Response.noContent().build();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }

  private ChannelInstance channel(Connection connection, Actor actor, UUID id) throws SQLException {
    return channels
        .byId(connection, actor.tenantId(), id)
        .orElseThrow(ChannelResource::unknownChannel);
  }

  public static Refusal unknownChannel() {
    return Refusal.unknown(
        "channel-unknown", "没有这个渠道,请刷新列表。", "There is no such channel; reload the list.");
  }

  private static RatingLinks.Wanted resolved(
      Directory directory, UUID channel, LinkWanted wanted, LocalDate today) {
    RatingLink.Kind kind = wanted.kind();
    Optional<DirectoryEntry> window =
        optional(wanted.windowCode())
            .map(
                code ->
                    directory
                        .window(code, today)
                        .orElseThrow(() -> Refusals.of(List.of(Rules.windowUnknown(code)))));
    Optional<DirectoryEntry> unit =
        optional(wanted.unitCode())
            .map(
                code ->
                    directory
                        .unit(code, today)
                        .orElseThrow(() -> Refusals.of(List.of(Rules.unitUnknown(code)))));
    UUID unitId =
        unit.map(DirectoryEntry::id).or(() -> window.map(DirectoryEntry::unitId)).orElse(null);
    if (kind == null || unitId == null) {
      throw Refusal.invalid(
          "link-incomplete",
          "请选择窗口,或选择部门并填写办件编号。",
          "Choose a window, or a unit and the number of the case.");
    }
    String number = optional(wanted.serviceRecordNumber()).orElse(null);
    if (kind == RatingLink.Kind.VISIT || (kind == RatingLink.Kind.CASE) != (number != null)) {
      throw Refusal.invalid(
          "link-incomplete",
          "办件评价码必须填写办件编号,窗口评价码不能填写办件编号。",
          "A case's code needs the number of the case; a window's code has none.");
    }
    LocalDate expires = wanted.expiresOn();
    return new RatingLinks.Wanted(
        channel,
        kind,
        unitId,
        window.map(DirectoryEntry::id).orElse(null),
        optional(wanted.staffNumber())
            .flatMap(number2 -> directory.staff(number2, today))
            .map(DirectoryEntry::id)
            .orElse(null),
        optional(wanted.matterCode())
            .flatMap(matter -> directory.matter(matter, today))
            .map(DirectoryEntry::id)
            .orElse(null),
        number,
        1,
        expires == null ? null : expires.plusDays(1).atStartOfDay(Duty.CHINA).toInstant(),
        null,
        null);
  }

  @SuppressWarnings("NullableOptional") // JSON fields may be absent
  private static Optional<String> optional(@Nullable String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }
}
