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
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.callback.CitizenWord;
import org.haochaping.callback.CitizenWords;
import org.haochaping.evaluation.GivenRating;
import org.haochaping.evaluation.GivenRatings;
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
  private static final Set<String> CORRECTED = Set.of("AMENDED", "WITHDRAWN");

  @Inject Receipts receipts;
  @Inject TenantTransactions transactions;
  @Inject Organisation organisation;
  @Inject TagCatalogue catalogue;
  @Inject CaseProgress progress;
  @Inject CitizenWords words;
  @Inject Vault vault;
  @Inject ErasureRequests requests;
  @Inject GivenRatings ratings;
  @Inject OwnRating own;

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
      Standing personalData,
      @Nullable Instant correctableUntil,
      boolean canFollowUp,
      @Nullable LocalDate followUpUntil,
      @Nullable Related first,
      @Nullable Related followUp) {}

  /** The other one of a rating and its follow-up; both are the same citizen's. */
  @Schema(name = "RelatedRating")
  public record Related(String receipt, Level level, LocalDate ratedOn) {}

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
    GivenRating rating =
        ratings.byId(connection, tenant.id(), evaluation).orElseThrow(ReceiptResource::unknown);
    Optional<CaseProgress.Progress> found = progress.of(connection, tenant.id(), evaluation);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(rating.receivedAt(), "RECORDED", "评价已收到"));
    found.ifPresent(p -> p.steps().forEach(s -> steps.add(new Step(s.at(), s.code(), s.text()))));
    Instant corrected = rating.correctedAt();
    if (corrected != null && steps.stream().noneMatch(step -> CORRECTED.contains(step.code()))) {
      steps.add(1, new Step(corrected, "AMENDED", "您更正了评价"));
    }
    Optional<LocalDate> followUp = own.canFollowUpUntil(connection, tenant.id(), rating);
    return new ReceiptView(
        receipt,
        tenant.name(),
        name(connection, tenant, rating.unitId()).orElse(""),
        matter(connection, tenant, rating.matterId()),
        rating.level(),
        rating.level().chinese(),
        catalogue.version(connection, tenant.id(), rating.catalogueVersion()).texts(rating.tags()),
        rating.words(),
        rating.ratedOn(),
        rating.receivedAt(),
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
        rating.contactGiven(),
        vault.readings(connection, tenant.id(), evaluation).stream()
            .map(r -> new Reading(r.at(), r.office(), r.reason()))
            .toList(),
        requests.standing(connection, tenant.id(), evaluation),
        own.correctableUntil(connection, tenant.id(), rating).orElse(null),
        followUp.isPresent(),
        followUp.filter(day -> day.isBefore(LocalDate.MAX)).orElse(null),
        first(connection, tenant, rating),
        ratings
            .following(connection, tenant.id(), evaluation)
            .map(other -> related(tenant, other))
            .orElse(null));
  }

  private @Nullable Related first(Connection connection, Tenant tenant, GivenRating rating)
      throws SQLException {
    UUID first = rating.followsId();
    return first == null
        ? null
        : ratings
            .byId(connection, tenant.id(), first)
            .map(other -> related(tenant, other))
            .orElse(null);
  }

  private Related related(Tenant tenant, GivenRating other) {
    return new Related(receipts.of(tenant.key(), other.id()), other.level(), other.ratedOn());
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
