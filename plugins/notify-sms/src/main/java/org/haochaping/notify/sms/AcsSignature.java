package org.haochaping.notify.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;
import org.haochaping.notify.http.Signing;

/** ACS3-HMAC-SHA256 over a POST to the root, as Alibaba Cloud checks it. */
record AcsSignature(String accessKeyId, String secret) {
  private static final String ALGORITHM = "ACS3-HMAC-SHA256";

  /**
   * The header Authorization.
   *
   * @param signed the headers that are signed, in small letters, the host among them
   * @param digest SHA-256 of the body
   */
  String authorization(String query, SortedMap<String, String> signed, String digest) {
    String names = String.join(";", signed.keySet());
    StringBuilder canonical = new StringBuilder("POST\n/\n").append(query).append('\n');
    signed.forEach((name, value) -> canonical.append(name).append(':').append(value).append('\n'));
    canonical.append('\n').append(names).append('\n').append(digest);
    String toSign = ALGORITHM + "\n" + Signing.digest(canonical.toString().getBytes(UTF_8));
    return ALGORITHM
        + " Credential="
        + accessKeyId
        + ",SignedHeaders="
        + names
        + ",Signature="
        + Signing.hex(Signing.hmac(secret, toSign));
  }

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "AcsSignature";
  }
}
