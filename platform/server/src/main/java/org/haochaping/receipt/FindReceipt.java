package org.haochaping.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.GivenRating;
import org.haochaping.evaluation.GivenRatings;
import org.haochaping.evaluation.LostReceipts;
import org.haochaping.evaluation.ReceiptPost;
import org.haochaping.evaluation.Receipts;
import org.haochaping.journal.Journal;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.receipt.ReceiptSearches.Outcome;
import org.haochaping.receipt.ReceiptSearches.Way;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.vault.Vault;
import org.haochaping.web.Refusal;

/**
 * 找回查询码: over the page a receipt goes to the contact that was left with it and nowhere else, and
 * whether there is one is not told; at the counter of the service centre it is given to the citizen
 * in person. Within a transaction of the rating's tenant.
 */
@ApplicationScoped
public class FindReceipt {
  @Inject LostReceipts lost;
  @Inject ReceiptSearches searches;
  @Inject GivenRatings ratings;
  @Inject Receipts receipts;
  @Inject Organisation organisation;
  @Inject Policies policies;
  @Inject Vault vault;
  @Inject Journal journal;
  @Inject @Any Instance<ReceiptPost> ways;
  @Inject Clock clock;

  /** What the clerk gives to the citizen, once he has seen that he is who he says. */
  @Schema(name = "FoundReceipt")
  public record Found(String receipt, String unitName, LocalDate ratedOn, String name) {}

  /** Whether receipts can be sent at all. */
  boolean canSend(Connection connection, UUID tenant) throws SQLException {
    return !open(connection, tenant).isEmpty();
  }

  private List<ReceiptPost> open(Connection connection, UUID tenant) throws SQLException {
    List<ReceiptPost> open = new ArrayList<>();
    for (ReceiptPost way : ways) {
      if (way.isOpen(connection, tenant)) {
        open.add(way);
      }
    }
    return open;
  }

  /** Does the same whether there is such a rating or not, as far as anybody outside can see. */
  void overPage(Connection connection, UUID tenant, String contact, LocalDate ratedOn)
      throws SQLException {
    searches.withinBounds(connection, tenant);
    boolean often = searches.isOften(connection, tenant, contact);
    List<UUID> found = lost.find(connection, tenant, contact, ratedOn);
    List<ReceiptPost> open = open(connection, tenant);
    Outcome outcome;
    if (often) {
      outcome = Outcome.LIMITED;
    } else if (found.isEmpty()) {
      outcome = Outcome.NO_MATCH;
    } else if (open.isEmpty()) {
      outcome = Outcome.SKIPPED;
    } else {
      open.get(0).send(connection, tenant, found);
      outcome = Outcome.SENT;
    }
    String note = outcome == Outcome.SKIPPED ? "没有可用的短信、邮件发送方式 no provider" : "";
    searches.record(connection, tenant, Way.PAGE, contact, outcome, note);
  }

  /** Whether this service centre serves those who rated in a tenant. */
  boolean serves(Connection connection, Actor actor, UUID tenant) throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    return actor.tenantId().equals(tenant)
        || policies
            .at(connection, tenant, today)
            .callback()
            .centreTenantId()
            .equals(actor.tenantId());
  }

  /** Writes down that the contact was used, then gives the receipts. */
  List<Found> atCounter(
      Connection connection,
      Actor actor,
      Tenant tenant,
      String contact,
      LocalDate ratedOn,
      String reason)
      throws SQLException {
    List<Found> shown = new ArrayList<>();
    for (UUID id : lost.find(connection, tenant.id(), contact, ratedOn)) {
      GivenRating rating = ratings.byId(connection, tenant.id(), id).orElseThrow();
      if (!isOwnUnit(actor, rating.unitId())) {
        shown.add(show(connection, actor, tenant, rating, reason));
      }
    }
    Outcome outcome = shown.isEmpty() ? Outcome.NO_MATCH : Outcome.SHOWN;
    searches.record(connection, tenant.id(), Way.COUNTER, contact, outcome, actor.name());
    return shown;
  }

  private Found show(
      Connection connection, Actor actor, Tenant tenant, GivenRating rating, String reason)
      throws SQLException {
    Optional<String> contact =
        vault.read(
            connection,
            tenant.id(),
            rating.id(),
            Vault.Kind.CONTACT,
            actor.name(),
            actor.office(),
            "到场找回查询码：" + reason);
    journal.record(
        connection,
        tenant.id(),
        "ReceiptReissued",
        rating.id(),
        actor.login(),
        Json.createObjectBuilder().add("reason", reason).build());
    return new Found(
        receipts.of(tenant.key(), rating.id()),
        organisation
            .unit(connection, tenant.id(), rating.unitId())
            .map(DirectoryEntry::name)
            .orElse(""),
        rating.ratedOn(),
        contact.map(FindReceipt::name).orElse(""));
  }

  private static String name(String contact) {
    try (JsonReader reader = Json.createReader(new StringReader(contact))) {
      JsonObject items = reader.readObject();
      return items.getString("name", "");
    }
  }

  /** Nobody of the rated office gets hold of who rated it, in whatever role. */
  private static boolean isOwnUnit(Actor actor, UUID unit) {
    return actor.roles().stream().anyMatch(held -> unit.equals(held.unitId()));
  }

  static Refusal none() {
    return Refusal.unknown(
        "receipt-not-found",
        "没有找到。请核对联系方式和评价日期；评价时没有留下联系方式，或已要求删除的，无法找回。",
        "Nothing was found. Check contact and day; where no contact was left, or it was erased, the"
            + " receipt cannot be found.");
  }
}
