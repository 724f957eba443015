package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who signed. Wrong address, key and signature are refused in the same words, so that
 * nobody can find out by trying which of them exist.
 */
@ApplicationScoped
public class SignedRequests {
  private static final String PREFIX = "/api/v1/public/channels/";

  /** What is checked where there is nothing to check, so that it takes as long. */
  private static final String NOBODY = "0000000000000000000000000000000000000000000000000000";

  @Inject ChannelRoutes routes;
  @Inject ChannelCredentials credentials;
  @Inject ChannelInstances channels;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Clock clock;

  /** A counterpart whose signature is good. */
  public record Sender(Tenant tenant, ChannelInstance channel, UUID credentialId) {}

  /**
   * Who posted a body to a channel's address.
   *
   * @param below what stands behind the address, as {@code /answers}
   */
  public Sender admit(String channelKey, String below, @Nullable HttpHeaders headers, byte[] body) {
    PushSignature signature =
        PushSignature.read(
            name -> headers == null ? null : headers.getHeaderString(name), clock.instant());
    return admit(channelKey, signature, "POST", PREFIX + channelKey + below, body);
  }

  /** Who sent a request to a channel's address; refused unless it signed exactly this, once. */
  Sender admit(
      String channelKey, PushSignature signature, String method, String path, byte[] body) {
    return proven(
        channelKey,
        signature,
        method,
        path,
        body,
        (connection, sender) -> {
          if (!sender.channel().active()) {
            throw paused();
          }
          if (!isNew(connection, sender, signature)) {
            throw Refusal.unauthenticated(
                "signature-replayed",
                "这个随机串已经用过，请为每次请求生成新的X-Hcp-Nonce并重新签名；重发同一批记录不会重复计入。",
                "This nonce was used before; make a new X-Hcp-Nonce and sign again. Records sent"
                    + " again are not counted twice.");
          }
          return sender;
        });
  }

  /**
   * Whose signature this is, whenever it was made and however often it came, also while the channel
   * is paused: to be asked further, and with {@link #isNew}.
   */
  public Sender prove(
      String channelKey, PushSignature signature, String method, String path, byte[] body) {
    return proven(channelKey, signature, method, path, body, (connection, sender) -> sender);
  }

  /** What is done once the signature is good. */
  @FunctionalInterface
  private interface Then {
    Sender with(Connection connection, Sender sender) throws SQLException;
  }

  private Sender proven(
      String channelKey,
      PushSignature signature,
      String method,
      String path,
      byte[] body,
      Then then) {
    Optional<ChannelRoutes.Route> route = routes.byKey(channelKey);
    if (route.isEmpty()) {
      signature.isBy(NOBODY, method, path, body);
      throw wrong();
    }
    UUID id = route.get().tenantId();
    Tenant tenant = tenants.byId(id).orElseThrow(SignedRequests::wrong);
    return transactions.in(
        id,
        connection -> {
          Optional<ChannelCredentials.Signer> signer =
              credentials.signer(
                  connection, id, route.get().channelInstanceId(), signature.accessKey());
          String secret = signer.map(ChannelCredentials.Signer::secret).orElse(NOBODY);
          if (!signature.isBy(secret, method, path, body) || signer.isEmpty()) {
            throw wrong();
          }
          ChannelInstance channel =
              channels
                  .byId(connection, id, route.get().channelInstanceId())
                  .orElseThrow(SignedRequests::paused);
          return then.with(connection, new Sender(tenant, channel, signer.get().id()));
        });
  }

  /**
   * Remembers the nonce for as long as its request could come again, and that the credential was
   * used: a request of long ago that comes once more is no use of it.
   */
  public boolean isNew(Connection connection, Sender sender, PushSignature signature)
      throws SQLException {
    UUID tenant = sender.tenant().id();
    Instant now = clock.instant();
    try (PreparedStatement old =
        connection.prepareStatement("delete from push_nonce where tenant_id = ? and seen_at < ?")) {
      old.setObject(1, tenant);
      old.setTimestamp(2, Timestamp.from(now.minus(PushSignature.SKEW.multipliedBy(3))));
      old.executeUpdate();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into push_nonce (tenant_id, credential_id, nonce, seen_at)"
                + " values (?, ?, ?, ?) on conflict do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, sender.credentialId());
      statement.setString(3, signature.nonce());
      statement.setTimestamp(4, Timestamp.from(now));
      if (statement.executeUpdate() == 0) {
        return false;
      }
    }
    credentials.used(connection, tenant, sender.credentialId());
    return true;
  }

  private static Refusal wrong() {
    return Refusal.unauthenticated(
        "signature-wrong",
        "地址、访问标识或签名不正确，请核对接入凭据和签名算法。",
        "Address, access key or signature is wrong; check the credential and how it signs.");
  }

  private static Refusal paused() {
    return Refusal.unavailable(
        "channel-paused", "该渠道暂停使用，请稍后重新推送。", "This channel is paused; push again later.");
  }
}
