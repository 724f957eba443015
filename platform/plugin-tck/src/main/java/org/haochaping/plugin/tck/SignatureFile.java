package org.haochaping.plugin.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signature that stands beside a jar as {@code <jar>.sig}.
 *
 * @param keyId which of the operator's trusted keys is claimed
 * @param algorithm always {@value #ALGORITHM} today
 * @param sha256 the jar's digest in lower-case hex
 * @param signature base64 of the signature over the 32 bytes of the digest
 */
public record SignatureFile(String keyId, String algorithm, String sha256, String signature) {
  /** The only algorithm so far. */
  public static final String ALGORITHM = "Ed25519";

  private static final String KEY_ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** Refuses a key id that would need quoting. */
  public SignatureFile {
    if (!isKeyId(keyId)) {
      throw new IllegalArgumentException("a key id is of letters, digits, '.', '_' and '-'");
    }
  }

  /** Whether a key may be called so. */
  public static boolean isKeyId(String text) {
    return text.matches(KEY_ID);
  }

  /** Where the signature of a jar stands. */
  public static Path beside(Path jar) {
    return jar.resolveSibling(jar.getFileName() + ".sig");
  }

  /** Reads the signature that stands beside a jar. */
  public static SignatureFile read(Path jar) throws IOException {
    return parse(Files.readString(beside(jar)));
  }

  /** Reads the JSON form. None of the values can hold a quote or a backslash. */
  public static SignatureFile parse(String json) {
    return new SignatureFile(
        field(json, "keyId"),
        field(json, "algorithm"),
        field(json, "sha256"),
        field(json, "signature"));
  }

  /** The JSON form. */
  public String json() {
    return """
        {"keyId":"%s","algorithm":"%s","sha256":"%s","signature":"%s"}
        """
        .formatted(keyId, algorithm, sha256, signature);
  }

  private static String field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(json);
    if (!matcher.find()) {
      throw new IllegalArgumentException("the signature has no field " + name);
    }
    return matcher.group(1);
  }
}
