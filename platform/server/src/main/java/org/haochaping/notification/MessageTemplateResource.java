package org.haochaping.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** In which words a tenant's messages go out. */
@Path("message-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
public class MessageTemplateResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Templates templates;
  @Inject Journal journal;

  /** What can be put into the words, with an example. */
  @Schema(name = "TemplatePlaceholder")
  public record PlaceholderView(String key, String label, String labelEn, String sample) {}

  /** The words of one kind of message. */
  @Schema(name = "MessageTemplate")
  public record TemplateView(
      String kind,
      String audience,
      String manner,
      String subject,
      String body,
      boolean active,
      long version,
      List<PlaceholderView> placeholders) {

    static TemplateView of(MessageKind kind, Templates.Template template) {
      return new TemplateView(
          kind.code(),
          kind.audience().name(),
          kind.manner().name(),
          template.wording().subject(),
          template.wording().body(),
          template.active(),
          template.version(),
          kind.placeholders().stream()
              .map(p -> new PlaceholderView(p.key(), p.chinese(), p.english(), p.sample()))
              .toList());
    }
  }

  /** What is wanted of one. */
  @Schema(name = "MessageTemplateWanted")
  public record TemplateWanted(
      @Nullable String subject, @Nullable String body, @Nullable Boolean active) {

    Wording wording() {
      return new Wording(subject == null ? "" : subject.strip(), body == null ? "" : body.strip());
    }
  }

  /** As it would read. */
  @Schema(name = "MessagePreview")
  public record Preview(String subject, String body, int length) {}

  @GET
  public Page<TemplateView> list() {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection ->
            Page.all(
                templates.all(connection, actor.tenantId()).entrySet().stream()
                    .map(one -> TemplateView.of(one.getKey(), one.getValue()))
                    .toList()));
  }

  @PUT
  @Path("{kind}")
  public TemplateView change(
      @PathParam("kind") String kind,
      @HeaderParam("If-Match") @Nullable String match,
      TemplateWanted wanted) {
    Actor actor = identity.staff();
    MessageKind found = kind(kind);
    Wording wording = wanted.wording().checked(found);
    boolean active = wanted.active() == null || wanted.active();
    return transactions.in(
        actor.tenantId(),
        connection -> {
          Versions.match(match, templates.of(connection, actor.tenantId(), found).version());
          templates.change(connection, actor.tenantId(), found, wording, active, actor.login());
          journal.record(
              connection,
              actor.tenantId(),
              "MessageTemplateChanged",
              actor.tenantId(),
              actor.login(),
              Json.createObjectBuilder()
                  .add("kind", found.code())
                  .add("subject", wording.subject())
                  .add("body", wording.body())
                  .add("active", active)
                  .build());
          return TemplateView.of(found, templates.of(connection, actor.tenantId(), found));
        });
  }

  /** As it would read with examples in its places; refused where it is not sound. */
  @POST
  @Path("{kind}/previews")
  public Preview preview(@PathParam("kind") String kind, TemplateWanted wanted) {
    identity.staff();
    MessageKind found = kind(kind);
    Map<String, String> samples =
        found.placeholders().stream()
            .collect(Collectors.toMap(Placeholder::key, Placeholder::sample));
    Wording filled = wanted.wording().checked(found).filled(samples);
    return new Preview(filled.subject(), filled.body(), filled.body().length());
  }

  private static MessageKind kind(String code) {
    return MessageKind.of(code)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "template-unknown", "没有这种消息，请刷新页面。", "There is no such kind of message."));
  }
}
