package org.haochaping.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.document.OfficeForms.OfficeForm;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.haochaping.web.SentName;
import org.jspecify.annotations.Nullable;

/** An office's own forms: what can be filled in, the one in force, another in its place. */
@Path("office-forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN})
public class OfficeFormResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject FormDesk desk;
  @Inject OfficeForms forms;
  @Inject Formats formats;
  @Inject Journal journal;

  /**
   * A form and the office's own version of it.
   *
   * @param names what can be filled in
   * @param own the one in force; none while ours is used
   */
  @Schema(name = "OfficeForm")
  public record FormView(
      String kind, String chinese, String english, List<String> names, @Nullable Own own) {}

  @Schema(name = "OwnForm")
  public record Own(String fileName, String sha256, String uploadedBy, Instant uploadedAt) {}

  @GET
  public List<FormView> all() {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> {
          List<FormView> views = new ArrayList<>();
          for (FillableForm form : desk.all()) {
            views.add(view(connection, actor, form));
          }
          return views;
        });
  }

  /** Puts the file that is the body into force; its name, percent-encoded, stands in the header. */
  @PUT
  @Path("{kind}")
  @Consumes(MediaType.WILDCARD)
  public FormView put(
      @PathParam("kind") String kind,
      @HeaderParam("X-File-Name") @Nullable String name,
      InputStream body)
      throws IOException {
    Actor actor = identity.staff();
    FillableForm form = desk.form(kind);
    byte[] content = body.readAllBytes();
    desk.check(Papers.tenant(actor), form, content);
    String fileName = SentName.of(name, kind + ".docx");
    return transactions.in(
        actor.tenantId(),
        connection -> {
          forms.put(connection, actor, kind, fileName, content);
          record(connection, actor, "OfficeFormPut", kind);
          return view(connection, actor, form);
        });
  }

  /** Back to our form, from now on. */
  @DELETE
  @Path("{kind}")
  public FormView withdraw(@PathParam("kind") String kind) {
    Actor actor = identity.staff();
    FillableForm form = desk.form(kind);
    return transactions.in(
        actor.tenantId(),
        connection -> {
          forms.withdraw(connection, actor, kind);
          record(connection, actor, "OfficeFormWithdrawn", kind);
          return view(connection, actor, form);
        });
  }

  /** Our form with the names in their places, to begin one's own from. */
  @GET
  @Path("{kind}/starter")
  @Produces(MediaType.WILDCARD)
  @APIResponseSchema(byte[].class)
  public Response starter(@PathParam("kind") String kind) {
    FillableForm form = desk.form(kind);
    Tenant tenant = Papers.tenant(identity.staff());
    return Papers.file(form.starter(formats, tenant), form.chinese() + " 样例模板");
  }

  /** The form in force, filled with an example. */
  @GET
  @Path("{kind}/sample")
  @Produces(MediaType.WILDCARD)
  @APIResponseSchema(byte[].class)
  public Response sample(@PathParam("kind") String kind) {
    Actor actor = identity.staff();
    FillableForm form = desk.form(kind);
    Optional<OfficeForm> own =
        transactions.in(actor.tenantId(), c -> forms.now(c, actor.tenantId(), kind));
    byte[] content =
        own.orElseThrow(
                () ->
                    Refusal.unknown("no-own-form", "还没有上传本单位的模板。", "There is no form of your own."))
            .content();
    return Papers.file(form.sample(formats, Papers.tenant(actor), content), form.chinese() + " 示例");
  }

  private FormView view(Connection connection, Actor actor, FillableForm form) throws SQLException {
    Own own =
        forms
            .now(connection, actor.tenantId(), form.kind())
            .map(o -> new Own(o.fileName(), o.sha256(), o.uploadedBy(), o.uploadedAt()))
            .orElse(null);
    return new FormView(form.kind(), form.chinese(), form.english(), form.names(), own);
  }

  private void record(Connection connection, Actor actor, String what, String kind)
      throws SQLException {
    journal.record(
        connection,
        actor.tenantId(),
        what,
        actor.tenantId(),
        actor.login(),
        Json.createObjectBuilder().add("kind", kind).build());
  }
}
