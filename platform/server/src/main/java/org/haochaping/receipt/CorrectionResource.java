package org.haochaping.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.Level;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;

/**
 * 改错记录: what citizens corrected, before and after, for the service bureau to see whether anybody
 * makes them. Nobody sees it of a unit of his own.
 */
@Path("rating-corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SERVICE_BUREAU)
public class CorrectionResource {
  private static final int MOST = 200;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;

  /** One correction; nothing in it says who the citizen is. */
  @Schema(name = "RatingCorrection")
  public record Correction(
      Instant givenAt,
      Instant correctedAt,
      String unitName,
      Level before,
      String wordsBefore,
      Level after,
      String wordsAfter) {}

  @GET
  public Page<Correction> latest() {
    Actor actor = identity.staff();
    return transactions.in(actor.tenantId(), connection -> Page.all(latest(connection, actor)));
  }

  private static List<Correction> latest(Connection connection, Actor actor) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select c.given_at, c.corrected_at, u.name, c.level, c.words, e.level, e.words"
                + " from rating_correction c join evaluation e on e.tenant_id = c.tenant_id"
                + " and e.id = c.evaluation_id join unit u on u.tenant_id = e.tenant_id"
                + " and u.id = e.unit_id where c.tenant_id = ? and e.origin <> 'TEST'"
                + " and e.unit_id <> all(?) order by c.id desc limit "
                + MOST)) {
      statement.setObject(1, actor.tenantId());
      statement.setArray(
          2,
          connection.createArrayOf(
              "uuid",
              actor.roles().stream().map(Actor.Held::unitId).filter(Objects::nonNull).toArray()));
      List<Correction> corrections = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          corrections.add(
              new Correction(
                  row.getTimestamp(1).toInstant(),
                  row.getTimestamp(2).toInstant(),
                  row.getString(3),
                  Level.valueOf(row.getString(4)),
                  row.getString(5),
                  Level.valueOf(row.getString(6)),
                  row.getString(7)));
        }
      }
      return corrections;
    }
  }
}
