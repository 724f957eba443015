package org.haochaping.rectification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.NameWall;
import org.haochaping.vault.Vault;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reading a citizen's contact: by the lead department or the service centre, never by the rated
 * office, with a reason, written down in the citizen's own tenant before anything is shown.
 */
@Path("cases/{id}/contact-readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.LEAD_DEPARTMENT, Role.Names.SERVICE_CENTRE})
public class ContactReadings {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Cases cases;
  @Inject Vault vault;
  @Inject NameWall wall;
  @Inject Timeline timeline;
  @Inject Journal journal;

  /** Why it is read; the citizen sees this. */
  public record Reason(@Nullable String reason) {}

  /** How to reach the citizen. */
  public record ContactShown(String name, String phone) {}

  static boolean mayRead(List<Party> parties) {
    return parties.contains(Party.LEAD) || parties.contains(Party.CENTRE);
  }

  /** What must be known of a case before its own tenant is asked. */
  private record Found(UUID tenantId, UUID evaluationId, String number) {}

  @POST
  public ContactShown read(@PathParam("id") UUID id, Reason body) {
    Actor actor = identity.staff();
    String reason = body.reason() == null ? "" : body.reason().strip();
    if (reason.length() < 4 || reason.length() > 200) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "reason",
                  "length",
                  "请写明查看理由(4至200字),评价人可以看到。",
                  "Give the reason in 4 to 200 characters; the citizen can see it.")));
    }
    Found found =
        transactions.in(
            actor.tenantId(),
            connection -> {
              BadReviewCase about = cases.byId(actor, id).orElseThrow(CaseDesk::unknown);
              if (!mayRead(CaseParties.of(about, actor))) {
                throw Refusal.forbidden(
                    "contact-closed",
                    "只有牵头部门和政务服务中心可以查看联系方式。",
                    "Only the lead department and the service centre may read the contact.");
              }
              timeline.record(
                  connection,
                  about,
                  CaseEvent.CONTACT_READ,
                  actor.name(),
                  actor.office(),
                  wall.hide(about.nameMark(), reason));
              journal.record(
                  connection,
                  actor.tenantId(),
                  "ContactRead",
                  about.id,
                  actor.login(),
                  Json.createObjectBuilder()
                      .add("number", about.number)
                      .add("reason", reason)
                      .build());
              return new Found(about.tenantId, about.evaluationId, about.number);
            });
    String text =
        transactions
            .in(
                found.tenantId(),
                connection ->
                    vault.read(
                        connection,
                        found.tenantId(),
                        found.evaluationId(),
                        Vault.Kind.CONTACT,
                        actor.name(),
                        actor.office(),
                        reason))
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "contact-none", "评价人没有留下联系方式。", "The citizen left no contact."));
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject contact = reader.readObject();
      return new ContactShown(contact.getString("name", ""), contact.getString("phone"));
    }
  }
}
