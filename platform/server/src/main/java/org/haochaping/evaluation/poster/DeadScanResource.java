package org.haochaping.evaluation.poster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.evaluation.DeadEnd;
import org.haochaping.evaluation.DeadScans;
import org.haochaping.evaluation.RatingLink;
import org.haochaping.evaluation.RatingLinks;
import org.haochaping.identity.Identity;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Codes of a channel that citizens still scan though they lead nowhere: posters to take down. */
@Path("channels/{id}/dead-scans")
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
public class DeadScanResource {
  @PathParam("id")
  @Nullable UUID id;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject RatingLinks links;
  @Inject DeadScans scans;

  /**
   * Codes that were scanned lately and lead nowhere.
   *
   * @param unknown how often codes were scanned that nobody made
   */
  public record DeadScanList(List<DeadCode> items, long unknown, @Nullable Instant unknownLastAt) {}

  /** A code that leads nowhere, and how often it was scanned. */
  public record DeadCode(
      UUID linkId,
      RatingLink.Kind kind,
      @Nullable String unitName,
      @Nullable String windowCode,
      @Nullable String windowName,
      Instant createdAt,
      DeadEnd why,
      long scans,
      Instant lastAt) {}

  @GET
  public DeadScanList dead() {
    Actor actor = identity.staff();
    return transactions.in(actor.tenantId(), connection -> dead(connection, actor.tenantId()));
  }

  private DeadScanList dead(Connection connection, UUID tenant) throws SQLException {
    UUID channel =
        channels
            .byId(connection, tenant, Objects.requireNonNull(id))
            .orElseThrow(ChannelResource::unknownChannel)
            .id();
    Directory directory = organisation.directory(connection, tenant);
    List<DeadScans.Scanned> scanned = scans.of(connection, tenant, channel);
    Map<UUID, RatingLink> found =
        links.byIds(connection, tenant, scanned.stream().map(DeadScans.Scanned::linkId).toList());
    DeadScans.Unknown unknown = scans.unknown(connection, tenant);
    return new DeadScanList(
        scanned.stream()
            .map(one -> view(directory, Objects.requireNonNull(found.get(one.linkId())), one))
            .toList(),
        unknown.scans(),
        unknown.lastAt());
  }

  private static DeadCode view(Directory directory, RatingLink link, DeadScans.Scanned scanned) {
    UUID windowId = link.windowId();
    DirectoryEntry window = windowId == null ? null : directory.byId(windowId).orElse(null);
    return new DeadCode(
        link.id(),
        link.kind(),
        directory.byId(link.unitId()).map(DirectoryEntry::name).orElse(null),
        window == null ? null : window.code(),
        window == null ? null : window.name(),
        link.createdAt(),
        scanned.why(),
        scanned.scans(),
        scanned.lastAt());
  }
}
