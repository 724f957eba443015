package org.haochaping.definition.tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.definition.Scope;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** The next version of the catalogue, from a copy of the last to its release. */
@Path("tag-catalogues/draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.OPERATOR, Role.Names.PROVINCE_OFFICE})
public class CatalogueDraftResource {
  private static final int MOST_TAGS = 500;
  private static final int LONGEST = 200;

  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject CatalogueDesk desk;
  @Inject CatalogueViews views;

  @QueryParam("tenant")
  @Nullable String code;

  /** The draft as it is wanted; the contents stand in the order they are to be shown in. */
  @Schema(name = "TagCatalogueDraftForm")
  public record DraftForm(
      @Nullable String name, @Nullable String notice, @Nullable List<DraftTag> tags) {}

  /** From which day on it is to hold. */
  @Schema(name = "TagCatalogueRelease")
  public record ReleaseForm(@Nullable String from) {}

  /** What is done to a draft. */
  private interface Act {
    void in(Connection connection, Scope scope) throws SQLException;
  }

  @GET
  @APIResponseSchema(CatalogueViews.DraftView.class)
  public Response get() {
    return answer(Response.Status.OK, (connection, scope) -> {});
  }

  @POST
  @APIResponseSchema(value = CatalogueViews.DraftView.class, responseCode = "201")
  public Response begin() {
    return answer(Response.Status.CREATED, desk::begin);
  }

  /** What is wrong with it is told in the answer, and does not keep it from being saved. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(CatalogueViews.DraftView.class)
  public Response change(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      DraftForm form) {
    DraftForm sent = Input.body(form);
    String name = Input.atMost(Input.plain(sent.name(), "name"), "name", LONGEST);
    String notice = Input.atMost(Input.plain(sent.notice(), "notice"), "notice", LONGEST);
    List<DraftTag> tags = tidy(sent.tags() == null ? List.of() : sent.tags());
    return answer(
        Response.Status.OK,
        (connection, scope) ->
            desk.change(
                connection,
                scope,
                ifMatch,
                draft ->
                    new CatalogueDraft(
                        name,
                        notice,
                        draft.basedOn(),
                        tags,
                        draft.revision(),
                        draft.changedBy(),
                        draft.changedAt())));
  }

  /** The contents of a table in place of those of the draft. */
  @POST
  @Path("imports")
  @Consumes("text/csv")
  @APIResponseSchema(CatalogueViews.DraftView.class)
  public Response importCsv(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch, byte[] csv) {
    List<DraftTag> tags = tidy(CatalogueCsv.read(csv));
    return answer(
        Response.Status.OK,
        (connection, scope) ->
            desk.change(
                connection,
                scope,
                ifMatch,
                draft ->
                    new CatalogueDraft(
                        draft.name(),
                        draft.notice(),
                        draft.basedOn(),
                        tags,
                        draft.revision(),
                        draft.changedBy(),
                        draft.changedAt())));
  }

  @GET
  @Path("csv")
  @Produces("text/csv")
  @APIResponseSchema(String.class)
  public Response csv() {
    Scope scope = scope();
    String csv =
        transactions.in(
            scope.tenant().id(),
            connection -> CatalogueCsv.write(desk.draft(connection, scope).tags()));
    return Response.ok(csv, "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"tag-catalogue-draft.csv\"")
        .build();
  }

  /** It is there for ever from then on, and can only be followed by another version. */
  @POST
  @Path("releases")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = CatalogueViews.Detail.class, responseCode = "201")
  public Response release(
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      ReleaseForm form) {
    LocalDate from = day(Input.body(form).from());
    Scope scope = scope();
    // Read when it is committed: what is read is kept in memory.
    String version =
        transactions.in(
            scope.tenant().id(), connection -> desk.release(connection, scope, ifMatch, from));
    CatalogueViews.Detail detail =
        transactions.in(
            scope.tenant().id(), connection -> views.detail(connection, scope, version));
    return Response.status(Response.Status.CREATED).entity(detail).build();
  }

  @DELETE
  public void drop(@Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    Scope scope = scope();
    transactions.run(scope.tenant().id(), connection -> desk.drop(connection, scope, ifMatch));
  }

  private Response answer(Response.Status status, Act act) {
    Scope scope = scope();
    CatalogueViews.DraftView view =
        transactions.in(
            scope.tenant().id(),
            connection -> {
              act.in(connection, scope);
              return views.draft(connection, scope);
            });
    return Response.status(status).entity(view).tag(Versions.tag(view.revision())).build();
  }

  private Scope scope() {
    return Scope.of(identity.actor(), code, tenants).toRule();
  }

  private static List<DraftTag> tidy(List<DraftTag> tags) {
    if (tags.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid(
          "tag-missing",
          "内容中有空项，请删除后重新保存。",
          "There is an empty item among the contents; delete it.");
    }
    if (tags.size() > MOST_TAGS) {
      throw Refusal.invalid(
          "too-many-tags",
          "最多" + MOST_TAGS + "项内容，请核对。",
          "There can be " + MOST_TAGS + " contents at the most.");
    }
    List<DraftTag> tidy = tags.stream().map(DraftTag::tidy).toList();
    for (int i = 0; i < tidy.size(); i++) {
      Input.atMost(Input.plain(tidy.get(i).code(), "code"), "tags[" + i + "].code", LONGEST);
      Input.atMost(Input.plain(tidy.get(i).text(), "text"), "tags[" + i + "].text", LONGEST);
    }
    CatalogueChecks.refuseOtherLevels(tidy);
    return tidy;
  }

  private static LocalDate day(@Nullable String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "from", "date-invalid", "请选择施行日期，如 2027-01-01。", "Give a day, as 2027-01-01.")));
    }
  }
}
