package org.haochaping.notify.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.haochaping.notify.http.Signing;

/** TC3-HMAC-SHA256 over a POST of JSON to the root, as Tencent Cloud checks it. */
record Tc3Signature(String secretId, String secretKey, String service) {
  static final String TYPE = "application/json; charset=utf-8";
  private static final String ALGORITHM = "TC3-HMAC-SHA256";
  private static final String NAMES = "content-type;host";

  /** The header Authorization. */
  String authorization(String host, Instant now, byte[] body) {
    String day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
    String scope = day + "/" + service + "/tc3_request";
    String canonical =
        "POST\n/\n\ncontent-type:"
            + TYPE
            + "\nhost:"
            + host
            + "\n\n"
            + NAMES
            + "\n"
            + Signing.digest(body);
    String toSign =
        String.join(
            "\n",
            ALGORITHM,
            String.valueOf(now.getEpochSecond()),
            scope,
            Signing.digest(canonical.getBytes(UTF_8)));
    byte[] ofDay = Signing.hmac("TC3" + secretKey, day);
    byte[] key = Signing.hmac(Signing.hmac(ofDay, service), "tc3_request");
    return ALGORITHM
        + " Credential="
        + secretId
        + "/"
        + scope
        + ", SignedHeaders="
        + NAMES
        + ", Signature="
        + Signing.hex(Signing.hmac(key, toSign));
  }

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "Tc3Signature";
  }
}
