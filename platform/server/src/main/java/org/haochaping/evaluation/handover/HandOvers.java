package org.haochaping.evaluation.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.evaluation.Codes;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.RatingLink;
import org.haochaping.evaluation.RatingLinks;
import org.haochaping.evaluation.WaysBack;
import org.haochaping.evaluation.push.EvaluationLinks;
import org.haochaping.evaluation.push.SignedRequests;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.MasterKeys;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges a signed hand-over for a link, once. Whoever asked keeps the way back to his app even
 * when he comes too late or the channel is paused, for the signature is looked at first.
 */
@ApplicationScoped
public class HandOvers {
  private static final Duration LASTS = Duration.ofDays(1);

  @Inject SignedRequests requests;
  @Inject Decoding decoding;
  @Inject EvaluationLinks evaluationLinks;
  @Inject RatingLinks links;
  @Inject TenantTransactions transactions;
  @Inject MasterKeys keys;
  @Inject Clock clock;

  /** Where the rating page is, on this server, and until when. */
  @Schema(name = "RatingAddress")
  public record HandedOver(String path, Instant expiresAt) {}

  /**
   * The page for whom an app hands over.
   *
   * @param attempt the same when the page that opened asks again, since the answer may be lost
   */
  HandedOver open(String channelKey, String text, String attempt) {
    HandOverToken token = HandOverToken.read(text).orElseThrow(HandOverRefusals::unreadable);
    SignedRequests.Sender sender = proven(channelKey, token);
    HandOver handOver = whom(sender, token);
    if (!sender.channel().active()) {
      throw HandOverRefusals.paused().backTo(back(handOver));
    }
    return transactions.in(
        sender.tenant().id(), connection -> page(connection, sender, token, handOver, attempt));
  }

  private SignedRequests.Sender proven(String channelKey, HandOverToken token) {
    try {
      return requests.prove(
          channelKey,
          token.signature(),
          HandOverToken.method(),
          HandOverToken.path(channelKey),
          token.body());
    } catch (Refusal refused) {
      throw refused.status() == 401 ? HandOverRefusals.notGenuine() : HandOverRefusals.paused();
    }
  }

  private HandOver whom(SignedRequests.Sender sender, HandOverToken token) {
    if (!decoding.surfaces(sender.tenant(), sender.channel()).contains(Surface.HAND_OVER)) {
      throw HandOverRefusals.notGenuine();
    }
    try {
      HandOver handOver =
          decoding.handOver(
              sender.tenant(),
              sender.channel(),
              ChannelRequest.ofPush(
                  "application/json", new ByteArrayInputStream(token.body()), clock.instant()));
      return WaysBack.checked(sender.channel(), handOver);
    } catch (Refusal refused) {
      throw usable(refused);
    }
  }

  private HandedOver page(
      Connection connection,
      SignedRequests.Sender sender,
      HandOverToken token,
      HandOver handOver,
      String attempt)
      throws SQLException {
    String code = code(sender, token, attempt);
    Optional<HandedOver> before = made(connection, sender, code);
    if (before.isPresent()) {
      return before.get();
    }
    if (!token.signature().isTimely(clock.instant())) {
      throw HandOverRefusals.notNow().backTo(back(handOver));
    }
    if (!requests.isNew(connection, sender, token.signature())) {
      return made(connection, sender, code)
          .orElseThrow(() -> HandOverRefusals.used().backTo(back(handOver)));
    }
    Instant expires = clock.instant().plus(LASTS);
    try {
      evaluationLinks.make(connection, sender, handOver, expires, code);
    } catch (Refusal refused) {
      throw usable(refused).backTo(back(handOver));
    }
    return new HandedOver(EvaluationLinks.path(sender, code), expires);
  }

  /** What the same attempt got already, however long ago; its answer may have been lost. */
  private Optional<HandedOver> made(
      Connection connection, SignedRequests.Sender sender, String code) throws SQLException {
    return links
        .byCode(connection, sender.tenant().id(), code)
        .map(RatingLink::createdAt)
        .map(at -> new HandedOver(EvaluationLinks.path(sender, code), at.plus(LASTS)));
  }

  /** Made again from what was sent, and by nobody who does not know the attempt. */
  private String code(SignedRequests.Sender sender, HandOverToken token, String attempt) {
    return Codes.encode(
        keys.digest(
            "hand-over", sender.credentialId() + "|" + token.signature().nonce() + "|" + attempt),
        RatingLinks.CODE);
  }

  private static Refusal usable(Refusal refused) {
    return refused.status() < 500 ? HandOverRefusals.unusable(refused) : refused;
  }

  private static @Nullable String back(HandOver handOver) {
    return handOver.backUrl().map(URI::toString).orElse(null);
  }
}
