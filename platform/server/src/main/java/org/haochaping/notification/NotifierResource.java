package org.haochaping.notification;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.SettingField;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** By which gateways a tenant sends: which there are, their settings, a message to try one out. */
@Path("notifiers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
public class NotifierResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject NotifierInstances instances;
  @Inject NotifierPlugins plugins;
  @Inject NotifierDesk desk;
  @Inject NotifierHistory history;

  /** A gateway in the list. */
  @Schema(name = "NotifierView")
  public record NotifierView(
      UUID id,
      String name,
      String pluginId,
      Set<Reach> reaches,
      int perMinute,
      boolean active,
      @Nullable Instant pausedUntil,
      @Nullable String trouble,
      @Nullable String troubleEn) {

    static NotifierView of(NotifierInstance one) {
      return new NotifierView(
          one.id(),
          one.name(),
          one.pluginId(),
          one.reaches(),
          one.perMinute(),
          one.active(),
          one.pausedUntil(),
          one.trouble(),
          one.troubleEn());
    }
  }

  /** A kind of gateway that can be added, and its form. */
  @Schema(name = "NotifierKind")
  public record KindView(String pluginId, String name, List<SettingField> fields) {}

  /** A gateway with its form; secrets are left out. */
  @Schema(name = "NotifierDetail")
  public record DetailView(
      NotifierView notifier,
      long version,
      List<SettingField> fields,
      Map<String, String> values,
      List<String> kept,
      List<EarlierView> history) {}

  /** What the settings were before, secrets left out. */
  @Schema(name = "NotifierSettings")
  public record EarlierView(
      long version, Map<String, String> values, String changedBy, Instant changedAt) {}

  /** Which version's settings are to be in force again. */
  @Schema(name = "NotifierRollback")
  public record BackWanted(@Nullable Long version) {}

  /** What is wanted; a secret that is left out stays as it is. */
  @Schema(name = "NotifierWanted")
  public record WantedView(
      @Nullable String pluginId,
      @Nullable String name,
      @Nullable Boolean active,
      @Nullable Map<String, String> values) {}

  /** Whom the message that tries it out goes to; nothing for a group. */
  @Schema(name = "NotifierTrial")
  public record TrialWanted(@Nullable String recipient) {}

  /** What the gateway said to it. */
  @Schema(name = "NotifierTrialOutcome")
  public record TrialView(
      String outcome,
      @Nullable String gatewayId,
      @Nullable String reason,
      @Nullable String reasonEn) {}

  @GET
  public Page<NotifierView> list() {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection ->
            Page.all(
                instances.all(connection, actor.tenantId()).stream()
                    .map(NotifierView::of)
                    .toList()));
  }

  /** Which kinds of gateways can be added. */
  @GET
  @Path("kinds")
  public Page<KindView> kinds() {
    return Page.all(
        plugins.kinds().stream()
            .map(
                kind ->
                    new KindView(
                        kind.pluginId(),
                        kind.name(),
                        SettingField.of(plugins.schema(kind.pluginId()))))
            .toList());
  }

  @POST
  @APIResponseSchema(value = DetailView.class, responseCode = "201")
  public Response add(WantedView wanted) {
    Actor actor = identity.staff();
    UUID id = desk.add(actor, wanted);
    return Response.status(Response.Status.CREATED).entity(detail(actor, id)).build();
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(value = DetailView.class, responseCode = "200")
  public Response get(@PathParam("id") UUID id) {
    return tagged(detail(identity.staff(), id));
  }

  @PUT
  @Path("{id}")
  @APIResponseSchema(value = DetailView.class, responseCode = "200")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String match,
      WantedView wanted) {
    Actor actor = identity.staff();
    desk.change(actor, id, match, wanted);
    return tagged(detail(actor, id));
  }

  /** Takes the settings back to an earlier version, its secrets too. */
  @POST
  @Path("{id}/rollbacks")
  @APIResponseSchema(value = DetailView.class, responseCode = "200")
  public Response back(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String match,
      BackWanted wanted) {
    Actor actor = identity.staff();
    long version = Input.required(wanted.version(), "version", "请选择要退回的版本。", "Choose the version.");
    desk.back(actor, id, match, version);
    return tagged(detail(actor, id));
  }

  /** It sends no more, and its secrets are gone; what became of its messages stays. */
  @DELETE
  @Path("{id}")
  @APIResponse(responseCode = "204", description = "Removed")
  public Response remove(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String match) {
    desk.remove(identity.staff(), id, match);
    return Response.noContent().build();
  }

  /** Sends one message to an address typed in, at once. */
  @POST
  @Path("{id}/trials")
  public TrialView tryOut(@PathParam("id") UUID id, TrialWanted wanted) {
    return desk.tryOut(identity.staff(), id, wanted.recipient());
  }

  private static Response tagged(DetailView detail) {
    return Response.ok(detail).tag(Versions.tag(detail.version())).build();
  }

  private DetailView detail(Actor actor, UUID id) {
    NotifierInstance one = one(actor, id);
    SettingsSchema schema = plugins.schema(Objects.requireNonNull(actor.tenant()), one);
    return new DetailView(
        NotifierView.of(one),
        one.version(),
        SettingField.of(schema),
        SettingField.shown(schema, one.settings()),
        SettingField.secrets(schema).stream().filter(one.settings()::containsKey).toList(),
        transactions.in(
            actor.tenantId(),
            connection ->
                history.of(connection, actor.tenantId(), id).stream()
                    .map(
                        earlier ->
                            new EarlierView(
                                earlier.version(),
                                SettingField.shown(schema, earlier.settings()),
                                earlier.changedBy(),
                                earlier.changedAt()))
                    .toList()));
  }

  private NotifierInstance one(Actor actor, UUID id) {
    return Objects.requireNonNull(
        transactions.in(
            actor.tenantId(),
            connection ->
                instances
                    .byId(connection, actor.tenantId(), id)
                    .orElseThrow(NotifierResource::unknown)));
  }

  static Refusal unknown() {
    return Refusal.unknown(
        "notifier-unknown", "没有这个发送渠道,请刷新列表。", "There is no such gateway; reload the list.");
  }
}
