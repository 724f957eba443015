package org.haochaping.evaluation.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.push.PushSignature;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Lets paired terminals in. Their clocks may show anything, so the time of a signature is not
 * checked: a rating that is sent again counts once by its key, and a beat that is played back is
 * shown what the window's screen shows.
 */
@ApplicationScoped
public class TerminalRequests {
  private static final String NOBODY = "0000000000000000000000000000000000000000000000000000";

  @Inject PairedTerminals terminals;
  @Inject ChannelInstances channels;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;

  /**
   * A terminal whose signature is good.
   *
   * @param time what its clock showed when it signed, in seconds since 1970
   * @param key the nonce it signed, which is the key of a rating
   */
  record Caller(
      Tenant tenant, PairedTerminal terminal, ChannelInstance channel, long time, String key) {}

  /**
   * Who posted a body.
   *
   * @param below what stands behind the terminals of its tenant, as {@code /beats}
   */
  Caller admit(String tenantKey, String below, @Nullable HttpHeaders headers, byte[] body) {
    PushSignature signature =
        PushSignature.ofAnyTime(name -> headers == null ? null : headers.getHeaderString(name));
    return admit(tenantKey, below, signature, body);
  }

  Caller admit(String tenantKey, String below, PushSignature signature, byte[] body) {
    Tenant tenant = tenants.byKey(tenantKey).orElseThrow(TerminalRequests::wrong);
    String path = "/api/v1/public/" + tenantKey + "/terminals" + below;
    return transactions.in(
        tenant.id(),
        connection -> {
          Optional<PairedTerminals.Signer> signer =
              terminals.signer(connection, tenant.id(), signature.accessKey());
          String secret = signer.map(PairedTerminals.Signer::secret).orElse(NOBODY);
          if (!signature.isBy(secret, "POST", path, body) || signer.isEmpty()) {
            throw wrong();
          }
          PairedTerminal terminal = signer.get().terminal();
          if (terminal.revokedAt() != null) {
            throw Refusal.gone(
                "terminal-revoked",
                "本机的配对已被解除，请向管理员索取新的配对码重新配对；尚未送出的评价仍保存在本机。",
                "This terminal was unpaired: ask the administrator for a new code and pair it"
                    + " again. Ratings not sent yet are still kept here.");
          }
          ChannelInstance channel =
              channels
                  .byId(connection, tenant.id(), terminal.channelInstanceId())
                  .filter(ChannelInstance::active)
                  .orElseThrow(TerminalRequests::paused);
          return new Caller(tenant, terminal, channel, signature.timestamp(), signature.nonce());
        });
  }

  private static Refusal wrong() {
    return Refusal.unauthenticated(
        "terminal-unknown",
        "本机没有配对，或签名不正确，请用配对码重新配对。",
        "This terminal is not paired, or its signature is wrong: pair it with a code.");
  }

  private static Refusal paused() {
    return Refusal.unavailable(
        "channel-paused",
        "该评价渠道暂停使用，评价保存在本机，恢复后自动送出。",
        "This channel is paused; ratings are kept on the terminal and sent later.");
  }
}
