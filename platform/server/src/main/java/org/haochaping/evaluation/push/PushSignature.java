package org.haochaping.evaluation.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a request's headers say about who sent it. The signature covers algorithm, method, path,
 * timestamp, nonce and the body's SHA-256, each on a line of its own. The algorithm has a name so
 * that another, such as one on SM3, can come beside this one.
 *
 * @param accessKey which credential
 * @param timestamp seconds since 1970
 */
public record PushSignature(String accessKey, long timestamp, String nonce, String signature) {
  public static final String ALGORITHM = "HMAC-SHA256";
  static final String ACCESS_KEY = "X-Hcp-Access-Key";
  static final String ALGORITHM_HEADER = "X-Hcp-Algorithm";
  static final String TIMESTAMP = "X-Hcp-Timestamp";
  static final String NONCE = "X-Hcp-Nonce";
  static final String SIGNATURE = "X-Hcp-Signature";

  /** How far the sender's clock may be from ours. */
  static final Duration SKEW = Duration.ofMinutes(5);

  /** Reads the headers; refused when they are not complete, or of another time than now. */
  static PushSignature read(Function<String, @Nullable String> header, Instant now) {
    PushSignature read = ofAnyTime(header);
    if (!read.isTimely(now)) {
      throw Refusal.unauthenticated(
          "signature-time",
          "请求时间与服务器时间相差超过5分钟，请校准时钟后重新签名。",
          "The request's time is more than 5 minutes off; set the clock and sign again.");
    }
    return read;
  }

  /** The same of a sender whose clock may be wrong; refused when they are not complete. */
  public static PushSignature ofAnyTime(Function<String, @Nullable String> header) {
    String accessKey = text(header.apply(ACCESS_KEY));
    String timestamp = text(header.apply(TIMESTAMP));
    String nonce = text(header.apply(NONCE));
    String signature = text(header.apply(SIGNATURE));
    if (!text(header.apply(ALGORITHM_HEADER)).equals(ALGORITHM)) {
      throw Refusal.unauthenticated(
          "signature-algorithm",
          "请在X-Hcp-Algorithm中填写HMAC-SHA256。",
          "Name the algorithm HMAC-SHA256 in X-Hcp-Algorithm.");
    }
    return of(accessKey, timestamp, nonce, signature)
        .orElseThrow(
            () ->
                Refusal.unauthenticated(
                    "signature-missing",
                    "签名头不完整：需要X-Hcp-Access-Key、X-Hcp-Timestamp（秒）、X-Hcp-Nonce（16至64位字母数字）和"
                        + "X-Hcp-Signature（64位小写十六进制）。",
                    "The signature headers are incomplete: X-Hcp-Access-Key, X-Hcp-Timestamp in"
                        + " seconds, X-Hcp-Nonce of 16 to 64 letters and digits, X-Hcp-Signature of"
                        + " 64 hexadecimal digits."));
  }

  /** What was sent, if it has the form of a signature of the one algorithm there is. */
  public static Optional<PushSignature> of(
      String accessKey, String timestamp, String nonce, String signature) {
    return accessKey.isEmpty()
            || accessKey.length() > 40
            || !timestamp.matches("[0-9]{10}")
            || !nonce.matches("[0-9A-Za-z_-]{16,64}")
            || !signature.matches("[0-9a-f]{64}")
        ? Optional.empty()
        : Optional.of(new PushSignature(accessKey, Long.parseLong(timestamp), nonce, signature));
  }

  /** Whether it was signed now, as far as clocks agree. */
  public boolean isTimely(Instant now) {
    return Duration.between(Instant.ofEpochSecond(timestamp), now).abs().compareTo(SKEW) <= 0;
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header.strip();
  }

  /** Whether the secret's holder signed exactly this; takes the same time whatever differs. */
  public boolean isBy(String secret, String method, String path, byte[] body) {
    String expected = sign(secret, method, path, timestamp, nonce, body);
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }

  /** The signature of a request. */
  public static String sign(
      String secret, String method, String path, long timestamp, String nonce, byte[] body) {
    String text =
        String.join(
            "\n", ALGORITHM, method, path, String.valueOf(timestamp), nonce, Sha256.hex(body));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
