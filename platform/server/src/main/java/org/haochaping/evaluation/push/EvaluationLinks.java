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
import org.haochaping.evaluation.RatingLink;
import org.haochaping.evaluation.RatingLinks;
import org.haochaping.evaluation.Rules;
import org.haochaping.evaluation.record.ServiceRecords;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Problem;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/** Addresses of the rating page for one case, asked for by the system that serves it. */
@ApplicationScoped
public class EvaluationLinks {
  /** Where the channel says nothing else. */
  private static final Duration LASTS = Duration.ofDays(30);

  @Inject TenantTransactions transactions;
  @Inject ServiceRecords serviceRecords;
  @Inject Organisation organisation;
  @Inject RatingLinks links;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /** An address and until when it can be opened. */
  public record EvaluationLink(String url, Instant expiresAt) {}

  EvaluationLink make(SignedRequests.Sender sender, LinkRequest request) {
    UUID tenant = sender.tenant().id();
    Instant expires = clock.instant().plus(request.lasts().orElse(LASTS));
    RatingLinks.Made made =
        transactions.in(
            tenant,
            connection -> {
              ServiceRecords.Served served = served(connection, tenant, request);
              return links.make(
                  connection,
                  tenant,
                  new RatingLinks.Wanted(
                      sender.channel().id(),
                      RatingLink.Kind.CASE,
                      served.unitId(),
                      served.windowId(),
                      served.staffId(),
                      served.matterId(),
                      request.serviceRecordNumber(),
                      request.serviceNumber(),
                      expires,
                      request.terminal(),
                      request.backUrl().map(URI::toString).orElse(null)),
                  "channel:" + sender.channel().id());
            });
    return new EvaluationLink(
        publicUrl + "/r/" + sender.tenant().key() + "/" + made.code(), expires);
  }

  /** From the service record, or else from what the request says. */
  private ServiceRecords.Served served(Connection connection, UUID tenant, LinkRequest request)
      throws SQLException {
    Optional<ServiceRecords.Served> known =
        serviceRecords.find(
            connection, tenant, request.serviceRecordNumber(), request.serviceNumber());
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
        null,
        null,
        request
            .matterCode()
            .flatMap(matter -> directory.matter(matter, today))
            .map(DirectoryEntry::id)
            .orElse(null));
  }

  private static Refusal refused(Problem problem) {
    return Refusal.invalid(problem.code(), problem.chinese(), problem.english());
  }
}
