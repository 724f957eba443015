package org.haochaping.evaluation.handover;

import java.util.Base64;
import java.util.Optional;
import org.haochaping.evaluation.push.PushSignature;

/**
 * What an app's back end puts behind {@code #} in a deep link, where no server and no log sees it:
 * {@code HMAC-SHA256.access key.seconds since 1970.nonce.body in base64url.signature}. It is signed
 * as a request is, for the address that is opened, and its body is that of a request for an
 * address.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record HandOverToken(PushSignature signature, byte[] body) {
  private static final int LONGEST = 8000;
  private static final int PARTS = 6;
  private static final String METHOD = "GET";

  /** Reads it; whether anybody signed it is not asked here. */
  static Optional<HandOverToken> read(String text) {
    String[] parts = text.split("\\.", -1);
    if (text.length() > LONGEST
        || parts.length != PARTS
        || !parts[0].equals(PushSignature.ALGORITHM)) {
      return Optional.empty();
    }
    try {
      byte[] body = Base64.getUrlDecoder().decode(parts[4]);
      return PushSignature.of(parts[1], parts[2], parts[3], parts[5])
          .map(signature -> new HandOverToken(signature, body));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What is signed as the method of a request. */
  static String method() {
    return METHOD;
  }

  /** The address that is opened with it. */
  static String path(String channelKey) {
    return "/h/" + channelKey;
  }

  /** Who it is about stays out of logs. */
  @Override
  public String toString() {
    return "HandOverToken[" + signature.accessKey() + "]";
  }
}
