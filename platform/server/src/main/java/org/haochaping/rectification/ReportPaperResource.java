package org.haochaping.rectification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.document.OfficeForms;
import org.haochaping.document.Papers;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.Document;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/** 附件2 as a file, for whoever may see its case. */
@Path("cases/{id}/reports/{version}/documents/{format}")
@RequestScoped
@Produces(MediaType.WILDCARD)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.UNIT_APPROVER,
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN
})
public class ReportPaperResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Cases cases;
  @Inject CaseReports reports;
  @Inject Papers papers;
  @Inject OfficeForms forms;

  /**
   * The report as it was sent.
   *
   * @param format {@code pdf}, {@code docx}, {@code xlsx} or {@code web}
   */
  @GET
  @APIResponseSchema(byte[].class)
  public Response file(
      @PathParam("id") UUID id,
      @PathParam("version") int version,
      @PathParam("format") String format) {
    Actor actor = identity.staff();
    Found found =
        transactions.in(
            actor.tenantId(),
            connection -> {
              BadReviewCase about = cases.byId(actor, id).orElseThrow(CaseDesk::unknown);
              CaseReports.Sent sent =
                  reports
                      .version(connection, about.tenantId, about.id, version)
                      .orElseThrow(ReportPaperResource::unsent);
              return new Found(
                  about.tenantId,
                  sent.reportedAt(),
                  ReportPaper.of(sent.content(), about),
                  ReportValues.of(sent.content(), about));
            });
    String name = "附件2 " + ReportPaper.TITLE + " " + found.paper().number();
    Optional<OfficeForms.OfficeForm> own = format.equals("docx") ? own(found) : Optional.empty();
    return own.isPresent()
        ? papers.filled(actor, own.get().content(), found.values(), name)
        : papers.file(actor, format, found.paper(), name);
  }

  private record Found(
      UUID tenantId, Instant reportedAt, Document paper, Map<String, String> values) {}

  /** The form of the office that reported, as it was in force then; whoever reads the report. */
  private Optional<OfficeForms.OfficeForm> own(Found found) {
    return transactions.in(
        found.tenantId(),
        c -> forms.at(c, found.tenantId(), ReportOfficeForm.KIND, found.reportedAt()));
  }

  private static Refusal unsent() {
    return Refusal.unknown(
        "report-unknown",
        "这件差评还没有报送过该版本的整改情况报告表。",
        "No such version of the report has been sent for this case.");
  }
}
