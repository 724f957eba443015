package org.haochaping.evaluation.handover;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haochaping.evaluation.push.ChannelRooms.Access;

/** The back end of an app, which signs as the guide says. */
record AppBackEnd(Access access) {

  /** What it puts behind {@code #}. */
  String token(long time, String nonce, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String signed =
        String.join(
            "\n",
            "HMAC-SHA256",
            "GET",
            "/h/" + access.channelKey(),
            String.valueOf(time),
            nonce,
            sha256(bytes));
    return String.join(
        ".",
        "HMAC-SHA256",
        access.accessKey(),
        String.valueOf(time),
        nonce,
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        hmac(signed));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(access.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
