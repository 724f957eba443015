package org.haochaping.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.callback.CitizenWord;
import org.haochaping.callback.CitizenWords;
import org.haochaping.evaluation.Receipts;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Level;
import org.haochaping.rectification.CaseProgress;
import org.haochaping.retention.ErasureRequests;
import org.haochaping.retention.Standing;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.Vault;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of a rating, for whoever holds its receipt. */
@Path("public/receipts/{receipt}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptResource {

  @Inject Receipts receipts;
  @Inject TenantTransactions transactions;
  @Inject Organisation organisation;
  @Inject TagCatalogue catalogue;
  @Inject CaseProgress progress;
  @Inject CitizenWords words;
  @Inject Vault vault;
  @Inject ErasureRequests requests;

  /** The rating and its way. */
  public record ReceiptView(
      String receipt,
      String tenantName,
      String unitName,
      @Nullable String matterName,
      Level level,
      String levelChinese,
      List<String> tags,
      String words,
      LocalDate ratedOn,
      Instant receivedAt,
      @Schema(
              enumeration = {
                "RECORDED",
                "OPENED",
                "HANDED_OVER",
                "ACKNOWLEDGED",
                "ANSWERED",
                "CLOSED",
                "VOIDED"
              })
          String state,
      List<Step> steps,
      @Nullable Answer answer,
      boolean canVote,
      List<Said> said,
      boolean contactGiven,
      List<Reading> readings,
      Standing personalData) {}

  /** One thing that happened, without names of staff. */
  @Schema(name = "ReceiptStep")
  public record Step(Instant at, String code, String text) {}

  /** The office's answer. */
  public record Answer(String text, Instant at, String unitName) {}

  /** What the citizen said himself, and what was done about it. */
  @Schema(name = "ReceiptSaid")
  public record Said(CitizenWord.Kind kind, String text, Instant at, @Nullable String dealing) {}

  /** Somebody looked at the contact data. */
  public record Reading(Instant at, String by, String reason) {}

  @GET
  public ReceiptView view(@PathParam("receipt") String receipt) {
    Tenant tenant = receipts.tenantOf(receipt).orElseThrow(ReceiptResource::unknown);
    return transactions.in(
        tenant.id(),
        connection -> {
          UUID evaluation =
              receipts.find(connection, tenant.id(), receipt).orElseThrow(ReceiptResource::unknown);
          return view(connection, tenant, evaluation, receipt);
        });
  }

  ReceiptView view(Connection connection, Tenant tenant, UUID evaluation, String receipt)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select unit_id, matter_id, level, catalogue_version, tags, words, rated_on,"
                + " received_at, contact_given from evaluation where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw unknown();
        }
        Level level = Level.valueOf(row.getString(3));
        Instant receivedAt = row.getTimestamp(8).toInstant();
        Optional<CaseProgress.Progress> found = progress.of(connection, tenant.id(), evaluation);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(receivedAt, "RECORDED", "评价已收到"));
        found.ifPresent(
            p -> p.steps().forEach(s -> steps.add(new Step(s.at(), s.code(), s.text()))));
        return new ReceiptView(
            receipt,
            tenant.name(),
            name(connection, tenant, row.getObject(1, UUID.class)).orElse(""),
            matter(connection, tenant, row.getObject(2, UUID.class)),
            level,
            level.chinese(),
            catalogue
                .version(connection, row.getString(4))
                .texts(Arrays.asList((String[]) row.getArray(5).getArray())),
            row.getString(6),
            row.getObject(7, LocalDate.class),
            receivedAt,
            found.map(CaseProgress.Progress::state).orElse("RECORDED"),
            steps,
            found
                .flatMap(CaseProgress.Progress::answer)
                .map(a -> new Answer(a.text(), a.at(), a.unitName()))
                .orElse(null),
            words.canVote(connection, tenant.id(), evaluation),
            words.of(connection, tenant.id(), evaluation).stream()
                .map(word -> new Said(word.kind(), word.text(), word.at(), word.takenUpHow()))
                .toList(),
            row.getBoolean(9),
            vault.readings(connection, tenant.id(), evaluation).stream()
                .map(r -> new Reading(r.at(), r.office(), r.reason()))
                .toList(),
            requests.standing(connection, tenant.id(), evaluation));
      }
    }
  }

  private Optional<String> name(Connection connection, Tenant tenant, UUID unit)
      throws SQLException {
    return organisation.unit(connection, tenant.id(), unit).map(DirectoryEntry::name);
  }

  private @Nullable String matter(Connection connection, Tenant tenant, @Nullable UUID matter)
      throws SQLException {
    return matter == null
        ? null
        : organisation
            .matter(connection, tenant.id(), matter)
            .map(DirectoryEntry::name)
            .orElse(null);
  }

  static Refusal unknown() {
    return Refusal.unknown(
        "receipt-unknown",
        "没有找到这个查询码,请核对后重新输入。",
        "There is no such receipt; check it and enter it again.");
  }
}
