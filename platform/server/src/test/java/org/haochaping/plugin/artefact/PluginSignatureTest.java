package org.haochaping.plugin.artefact;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.plugin.tck.PluginSigner;
import org.haochaping.plugin.tck.SigningKeys;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A plugin is signed by a trusted key over exactly its bytes")
class PluginSignatureTest {
  private static final byte[] JAR = "the bytes of a jar".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final KeyPair pair = SigningKeys.make();
  private String signature = "";

  @BeforeEach
  void sign() throws IOException {
    Path jar = Files.write(folder.resolve("hello-1.0.0.jar"), JAR);
    signature = Files.readString(PluginSigner.sign(jar, "vendor", pair.getPrivate()));
  }

  @Test
  void what_the_signing_tool_made_is_accepted() {
    assertThatCode(() -> PluginSignature.parse(signature).verify(JAR, key("vendor", pair, false)))
        .doesNotThrowAnyException();
  }

  @Test
  void a_changed_file_is_refused() {
    byte[] changed = JAR.clone();
    changed[3] ^= 1;
    refused(
        "plugin-file-changed",
        () -> PluginSignature.parse(signature).verify(changed, key("vendor", pair, false)));
  }

  @Test
  void a_digest_made_to_fit_the_changed_file_is_refused_too() {
    byte[] changed = JAR.clone();
    changed[3] ^= 1;
    String forged = signature.replace(Sha256.hex(JAR), Sha256.hex(changed));
    refused(
        "plugin-signature-wrong",
        () -> PluginSignature.parse(forged).verify(changed, key("vendor", pair, false)));
  }

  @Test
  void another_key_under_the_same_id_is_refused() {
    refused(
        "plugin-signature-wrong",
        () ->
            PluginSignature.parse(signature).verify(JAR, key("vendor", SigningKeys.make(), false)));
  }

  @Test
  void a_revoked_key_is_refused() {
    refused(
        "plugin-key-revoked",
        () -> PluginSignature.parse(signature).verify(JAR, key("vendor", pair, true)));
  }

  @Test
  void an_unsigned_plugin_is_refused() {
    refused("plugin-unsigned", () -> PluginSignature.parse(" "));
  }

  @Test
  void what_is_no_signature_is_refused() {
    for (String json :
        new String[] {
          "{}",
          "[1]",
          "null",
          "{\"keyId\":",
          signature.replace("Ed25519", "none"),
          signature.replace("\"keyId\":", "\"extra\":1,\"keyId\":"),
          signature.replace("\"signature\":\"", "\"signature\":\"***"),
          "x".repeat(100_000)
        }) {
      refused("plugin-signature-unreadable", () -> PluginSignature.parse(json));
    }
  }

  private static TrustedKey key(String id, KeyPair pair, boolean revoked) {
    return new TrustedKey(id, pair.getPublic().getEncoded(), "测试", revoked);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(Refusal.class)
        .extracting(thrown -> ((Refusal) thrown).code())
        .isEqualTo(code);
  }
}
