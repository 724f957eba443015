package org.haochaping.evaluation.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.evaluation.Decoding;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of a channel that other systems call: made and told once, ended when no longer used.
 */
@Path("channels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
public class CredentialResource {
  /** What counterparts sign for. */
  private static final Set<Surface> SIGNED =
      Set.of(Surface.PUSH, Surface.EVALUATION_URL, Surface.HAND_OVER);

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject ChannelCredentials credentials;
  @Inject ChannelRoutes routes;
  @Inject Decoding decoding;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /** The address counterparts push to, once there is one, and who may. */
  public record CredentialList(
      @Nullable String address, List<ChannelCredentials.Credential> items) {}

  /** A credential just made. Its secret cannot be shown again. */
  public record CredentialMade(UUID id, String accessKey, String secret, String address) {}

  @GET
  @Path("{id}/credentials")
  public CredentialList list(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    UUID tenant = actor.tenantId();
    return transactions.in(
        tenant,
        connection -> {
          ChannelInstance channel =
              channels.byId(connection, tenant, id).orElseThrow(ChannelResource::unknownChannel);
          return new CredentialList(
              routes.keyOf(connection, tenant, channel.id()).map(this::address).orElse(null),
              credentials.of(connection, tenant, channel.id()));
        });
  }

  @POST
  @Path("{id}/credentials")
  @APIResponseSchema(value = CredentialMade.class, responseCode = "201")
  public Response make(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    UUID tenant = actor.tenantId();
    ChannelInstance channel =
        transactions.in(
            tenant,
            connection ->
                channels.byId(connection, tenant, id).orElseThrow(ChannelResource::unknownChannel));
    if (Collections.disjoint(
        SIGNED, decoding.surfaces(Objects.requireNonNull(actor.tenant()), channel))) {
      throw Refusal.conflict(
          "channel-takes-no-pushes",
          "该渠道没有需要签名的接口，不需要接入凭据。",
          "Nobody signs requests to this channel; it needs no credential.");
    }
    CredentialMade made =
        transactions.in(
            tenant,
            connection -> {
              String key = routes.open(connection, tenant, id);
              ChannelCredentials.Made credential =
                  credentials.make(connection, tenant, id, actor.login());
              return new CredentialMade(
                  credential.id(), credential.accessKey(), credential.secret(), address(key));
            });
    return Response.status(201).entity(made).build();
  }

  @POST
  @Path("credentials/{credential}/end")
  @APIResponse(responseCode = "204", description = "Ended")
  public Response end(@PathParam("credential") UUID credential) {
    Actor actor = identity.staff();
    boolean ended =
        transactions.in(
            actor.tenantId(),
            connection -> credentials.end(connection, actor.tenantId(), credential, actor.login()));
    if (!ended) {
      throw Refusal.unknown(
          "credential-unknown",
          "没有这个有效凭据，请刷新列表。",
          "There is no such valid credential; reload the list.");
    }
    return Response.noContent().build();
  }

  private String address(String key) {
    return publicUrl + "/api/v1/public/channels/" + key;
  }
}
