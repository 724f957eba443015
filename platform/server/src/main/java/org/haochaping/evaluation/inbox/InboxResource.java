package org.haochaping.evaluation.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.Masking;
import org.haochaping.web.Refusal;

/** Where a channel's folder lies, and how it stands. */
@Path("channels/{id}/inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN, Role.Names.LOCAL_IT})
public class InboxResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject Inboxes inboxes;

  /**
   * A channel's folder.
   *
   * @param path on the server
   * @param waiting files not taken yet
   * @param laidAside names of files that could not be taken; beside each lies the reason
   */
  public record Inbox(String path, int waiting, List<String> laidAside) {}

  @GET
  public Inbox inbox(@PathParam("id") UUID id) throws IOException {
    Actor actor = identity.staff();
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    ChannelInstance channel =
        transactions.in(
            tenant.id(),
            connection ->
                channels
                    .byId(connection, tenant.id(), id)
                    .orElseThrow(ChannelResource::unknownChannel));
    if (!inboxes.watches(tenant, channel)) {
      throw Refusal.conflict(
          "channel-watches-no-folder",
          "该渠道不监视文件夹，请在页面上上传文件或使用接口。",
          "This channel watches no folder; upload files or use its interface.");
    }
    InboxFolder folder = inboxes.folder(tenant, channel);
    return new Inbox(
        folder.path().toString(),
        folder.waiting(),
        folder.laidAside().stream().map(Masking::maskName).toList());
  }
}
