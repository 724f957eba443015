package org.haochaping.system.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that look right and are not: a real one's claims under another signature. */
public final class ForgedToken {
  private final JsonObject header;
  private final JsonObject claims;

  private ForgedToken(JsonObject header, JsonObject claims) {
    this.header = header;
    this.claims = claims;
  }

  /** After the model of a real one. */
  public static ForgedToken like(String token) {
    String[] parts = token.split("\\.");
    return new ForgedToken(decoded(parts[0]), decoded(parts[1]));
  }

  /** The claims of a token. */
  public static JsonObject claims(String token) {
    return decoded(token.split("\\.")[1]);
  }

  /** With another claim. */
  public ForgedToken claiming(String name, String value) {
    return new ForgedToken(header, Json.createObjectBuilder(claims).add(name, value).build());
  }

  /** Signed with a key of our own, under the real key's name. */
  public String signedByStranger() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    String content = encoded(header) + "." + encoded(claims);
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + base64(signature.sign());
  }

  /** Not signed, and saying so. */
  public String unsigned() {
    JsonObject none = Json.createObjectBuilder(header).add("alg", "none").build();
    return encoded(none) + "." + encoded(claims) + ".";
  }

  /** Signed with what everybody knows, as if the public key were a secret. */
  public String signedWith(String publicKnowledge) throws GeneralSecurityException {
    JsonObject symmetric = Json.createObjectBuilder(header).add("alg", "HS256").build();
    String content = encoded(symmetric) + "." + encoded(claims);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(publicKnowledge.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
  }

  /** A real token with other claims under its old signature. */
  public static String tampered(String token, String name, String value) {
    String[] parts = token.split("\\.");
    JsonObject changed = Json.createObjectBuilder(decoded(parts[1])).add(name, value).build();
    return parts[0] + "." + encoded(changed) + "." + parts[2];
  }

  private static String encoded(JsonObject json) {
    return base64(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static JsonObject decoded(String part) {
    String json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
