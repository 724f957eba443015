package org.haochaping.evaluation;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.duty.Duty;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The citizen's rating page: what a code stands for, and the rating itself. No sign-in. */
@Path("public/{tenantKey}/links/{code}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PublicRatingResource {
  private static final int LONGEST_KEY = 200;

  @PathParam("tenantKey")
  String tenantKey = "";

  @PathParam("code")
  String code = "";

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject OpenLinks links;
  @Inject Organisation organisation;
  @Inject Policies policies;
  @Inject TagCatalogue catalogue;
  @Inject DeadScans scans;
  @Inject RatedServices rated;
  @Inject PageRatings ratings;
  @Inject Decoding decoding;
  @Inject Clock clock;

  /**
   * What the page shows.
   *
   * @param rated whether the case this link is for has been rated, so that there is nothing to ask
   * @param askNumber whether it asks for the 办件编号
   */
  public record RatingPage(
      String tenantName,
      String unitName,
      @Nullable String windowName,
      @Nullable String staffName,
      @Nullable String matterName,
      RatingLink.Kind kind,
      @Nullable String title,
      boolean askContact,
      boolean contactHandedOver,
      @Nullable String consentText,
      @Nullable String backUrl,
      boolean rated,
      AskNumber askNumber,
      List<LevelChoice> levels) {}

  /** The proof of an accepted rating. */
  public record Thanks(String receipt, Level level, LocalDate ratedOn) {}

  @GET
  public RatingPage page() {
    Tenant tenant = tenant();
    Scan scan = transactions.in(tenant.id(), connection -> scan(connection, tenant));
    if (scan instanceof Found found) {
      return found.page();
    }
    throw ((Refused) scan).refusal();
  }

  /** What came of a scan; it is thrown when what was counted is committed. */
  private sealed interface Scan permits Found, Refused {}

  private record Found(RatingPage page) implements Scan {}

  private record Refused(Refusal refusal) implements Scan {}

  private Scan scan(Connection connection, Tenant tenant) throws SQLException {
    OpenLinks.Opened opened = links.look(connection, tenant, code);
    if (opened instanceof OpenLinks.Open open) {
      return new Found(page(connection, tenant, open));
    }
    if (opened instanceof OpenLinks.Dead dead) {
      scans.count(connection, tenant.id(), dead.link().id(), dead.why());
      return new Refused(dead.refusal());
    }
    scans.countUnknown(connection, tenant.id());
    return new Refused(OpenLinks.unknown());
  }

  private RatingPage page(Connection connection, Tenant tenant, OpenLinks.Open open)
      throws SQLException {
    Directory directory = organisation.directory(connection, tenant.id());
    LinkFacts facts = open.facts();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    TagCatalogue.Version tags = catalogue.on(connection, policies, tenant.id(), today);
    return new RatingPage(
        tenant.name(),
        directory.unit(facts.unitCode(), today).map(DirectoryEntry::name).orElse(""),
        facts
            .windowCode()
            .flatMap(window -> directory.window(window, today))
            .map(DirectoryEntry::name)
            .orElse(null),
        facts
            .staffNumber()
            .flatMap(number -> directory.staff(number, today))
            .map(DirectoryEntry::name)
            .orElse(null),
        facts
            .matterCode()
            .flatMap(matter -> directory.matter(matter, today))
            .map(DirectoryEntry::name)
            .orElse(null),
        open.link().kind(),
        open.channel().settings().get("title"),
        Boolean.parseBoolean(open.channel().settings().getOrDefault("askContact", "true")),
        open.link().contact().isPresent(),
        open.channel().settings().get("consentText"),
        open.link().backUrl(),
        rated.isTold(connection, tenant.id(), open.link(), today),
        asked(open),
        LevelChoice.of(tags));
  }

  @POST
  @Path("evaluations")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = Thanks.class, responseCode = "201")
  public Response rate(
      @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
      RatingForm form) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw Refusal.malformed(
          "idempotency-key-missing",
          "提交缺少防重复标识,请刷新页面后重试。",
          "The Idempotency-Key header is missing or too long; reload the page and try again.");
    }
    PageRatings.Given given = ratings.give(tenant(), code, key.strip(), form);
    return Response.status(given.accepted().repeated() ? 200 : 201)
        .entity(
            new Thanks(given.accepted().receipt(), given.draft().level(), given.draft().ratedOn()))
        .build();
  }

  /** A case's link knows its number. */
  private AskNumber asked(OpenLinks.Open open) {
    return switch (open.link().kind()) {
      case CASE, VISIT -> AskNumber.OFF;
      case WINDOW -> decoding.askNumber(open.channel());
    };
  }

  private Tenant tenant() {
    return tenants.byKey(tenantKey).orElseThrow(OpenLinks::unknown);
  }
}
