package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.LinkPersons;
import org.haochaping.evaluation.Person;
import org.haochaping.evaluation.RatingLink;
import org.haochaping.evaluation.RatingLinks;
import org.haochaping.evaluation.Rules;
import org.haochaping.evaluation.record.ServiceRecords;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Problem;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Addresses of the rating page for one case or visit, asked for by the system that serves it. */
@ApplicationScoped
public class EvaluationLinks {
  /** Where the channel says nothing else. */
  private static final Duration LASTS = Duration.ofDays(30);

  @Inject TenantTransactions transactions;
  @Inject ServiceRecords serviceRecords;
  @Inject Organisation organisation;
  @Inject RatingLinks links;
  @Inject LinkPersons persons;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /** An address and until when it can be opened. */
  public record EvaluationLink(String url, Instant expiresAt) {}

  /**
   * Makes one.
   *
   * @param lasts how long it can be opened; as long as we decide where nothing is said
   */
  EvaluationLink make(SignedRequests.Sender sender, HandOver handOver, Optional<Duration> lasts) {
    Instant expires = clock.instant().plus(lasts.orElse(LASTS));
    String code = RatingLinks.newCode();
    transactions.run(
        sender.tenant().id(), connection -> make(connection, sender, handOver, expires, code));
    return new EvaluationLink(publicUrl + path(sender, code), expires);
  }

  /** Makes the link this code opens. */
  public void make(
      Connection connection,
      SignedRequests.Sender sender,
      HandOver handOver,
      Instant expires,
      String code)
      throws SQLException {
    UUID tenant = sender.tenant().id();
    ServiceRecords.Served served = served(connection, tenant, handOver);
    persons.forgetExpired(connection, tenant);
    links.make(
        connection,
        tenant,
        new RatingLinks.Wanted(
            sender.channel().id(),
            handOver.serviceRecordNumber().isPresent()
                ? RatingLink.Kind.CASE
                : RatingLink.Kind.VISIT,
            served.unitId(),
            served.windowId(),
            served.staffId(),
            served.matterId(),
            handOver.serviceRecordNumber().orElse(null),
            handOver.serviceNumber(),
            expires,
            handOver.terminal(),
            handOver.backUrl().map(URI::toString).orElse(null),
            Person.of(handOver),
            handOver.serviceRecordNumber().isPresent() ? Optional.empty() : handOver.visit()),
        code,
        "channel:" + sender.channel().id());
  }

  /** Where a code's page is, on this server. */
  public static String path(SignedRequests.Sender sender, String code) {
    return "/r/" + sender.tenant().key() + "/" + code;
  }

  /** From the service record, or else from what the request says. */
  private ServiceRecords.Served served(Connection connection, UUID tenant, HandOver request)
      throws SQLException {
    Optional<String> number = request.serviceRecordNumber();
    Optional<ServiceRecords.Served> known =
        number.isPresent()
            ? serviceRecords.find(connection, tenant, number.get(), request.serviceNumber())
            : Optional.empty();
    if (known.isPresent()) {
      return known.get();
    }
    String code =
        request
            .unitCode()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "service-record-unknown",
                        "没有收到过这个办件，请先推送办件，或在请求中给出部门编码。",
                        "No service record of this number has come; push it first, or name the"
                            + " department in the request."));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    Directory directory = organisation.directory(connection, tenant);
    DirectoryEntry unit =
        directory.unit(code, today).orElseThrow(() -> refused(Rules.unitUnknown(code)));
    return new ServiceRecords.Served(
        unit.id(),
        id(
            request
                .windowCode()
                .flatMap(window -> directory.window(window, today))
                .filter(window -> unit.id().equals(window.unitId()))),
        within(
            connection,
            tenant,
            unit,
            request.staffNumber().flatMap(staff -> directory.staff(staff, today))),
        within(
            connection,
            tenant,
            unit,
            request.matterCode().flatMap(matter -> directory.matter(matter, today))));
  }

  /** What nobody here knows, or is not the unit's, is left out: the rating is for the unit. */
  private static @Nullable UUID id(Optional<DirectoryEntry> entry) {
    return entry.map(DirectoryEntry::id).orElse(null);
  }

  /** The same of people and matters, which may be a section's of the unit. */
  private static @Nullable UUID within(
      Connection connection, UUID tenant, DirectoryEntry unit, Optional<DirectoryEntry> entry)
      throws SQLException {
    return entry.isPresent()
            && Organisation.isPartOf(connection, tenant, entry.get().unitId(), unit.id())
        ? entry.get().id()
        : null;
  }

  private static Refusal refused(Problem problem) {
    return Refusal.invalid(problem.code(), problem.chinese(), problem.english());
  }
}
