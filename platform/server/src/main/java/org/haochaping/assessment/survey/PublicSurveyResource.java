package org.haochaping.assessment.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Input;
import org.jspecify.annotations.Nullable;

/** The survey's page: what it asks, and the sheet. No sign-in. */
@Path("public/{tenantKey}/surveys/{code}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PublicSurveyResource {
  private static final int LONGEST_KEY = 200;

  @PathParam("tenantKey")
  String tenantKey = "";

  @PathParam("code")
  String code = "";

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject OpenSurveys surveys;
  @Inject SheetTaking taking;

  /**
   * What the page shows.
   *
   * @param askContact whether one may leave name and number to be reached by
   */
  @Schema(name = "SurveyPage")
  public record SurveyPage(
      String tenantName,
      String assessor,
      String title,
      LocalDate to,
      Survey.Respondents respondents,
      Questionnaire questionnaire,
      List<SurveyPlace> units,
      boolean askContact,
      @Nullable String consentText) {}

  /** A department one may choose, unless there are enough sheets about it. */
  @Schema(name = "SurveyPlace")
  public record SurveyPlace(String code, String name, boolean full) {}

  /**
   * What became of a sheet.
   *
   * @param receipt of the rating it made, if any; not told where each number answers once
   * @param valid whether it counts; where each number answers once, unless it did before
   */
  @Schema(name = "SurveyThanks")
  public record SurveyThanks(@Nullable String receipt, boolean valid) {}

  @GET
  public SurveyPage page() {
    Tenant tenant = tenant();
    return transactions.in(
        tenant.id(),
        connection ->
            page(
                tenant,
                surveys.open(connection, tenant, surveys.byCode(connection, tenant, code))));
  }

  private static SurveyPage page(Tenant tenant, OpenSurveys.Open open) {
    return new SurveyPage(
        tenant.name(),
        Assessor.of(tenant, open.channel()),
        open.survey().title(),
        open.survey().to(),
        open.survey().respondents(),
        open.questionnaire(),
        open.places().stream()
            .map(
                place ->
                    new SurveyPlace(place.inForce().code(), place.inForce().name(), place.full()))
            .toList(),
        Boolean.parseBoolean(open.channel().settings().getOrDefault("askContact", "true")),
        open.channel().settings().get("consentText"));
  }

  @POST
  @Path("sheets")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = SurveyThanks.class, responseCode = "201")
  public Response take(
      @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable SheetForm form) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw SurveyRefusals.keyMissing();
    }
    SheetTaking.Taken taken = taking.take(tenant(), code, key.strip(), Input.body(form));
    return Response.status(taken.repeated() ? 200 : 201)
        .entity(new SurveyThanks(taken.receipt().orElse(null), taken.valid()))
        .build();
  }

  private Tenant tenant() {
    return tenants.byKey(tenantKey).orElseThrow(SurveyRefusals::unknown);
  }
}
