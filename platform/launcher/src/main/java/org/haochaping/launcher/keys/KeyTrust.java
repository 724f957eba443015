package org.haochaping.launcher.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Secrets;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.backup.HomeDatabase;
import org.haochaping.launcher.postgres.OwnerRows;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Words;
import org.haochaping.plugin.tck.SignatureFile;
import org.haochaping.plugin.tck.SigningKeys;

/**
 * {@code trust-key}: plugins signed with this key may be installed from now on, also while the
 * server runs. Here and not in the server: who trusts a key trusts whatever its owner signs.
 */
public record KeyTrust(Settings settings, Home home, Progress progress) {
  private static final String SUFFIX = ".public";

  public void in(Path file) throws Exception {
    String keyId = keyId(file);
    byte[] key = publicKey(file);
    try (HomeDatabase database = HomeDatabase.of(settings, home, progress);
        OwnerRows rows = OwnerRows.open(database.cluster(), Secrets.of(home).databaseOwner())) {
      rows.trustedKey(keyId, SignatureFile.ALGORITHM, key, keyId);
      if (!rows.trusts(keyId, key)) {
        throw Refusal.of(
            "编号 %s 已属于另一把密钥，或已被吊销（不能恢复）。请对方换一个编号重新生成密钥。".formatted(keyId),
            "%s is another key's id already, or was revoked for good. Have a key made under another id."
                .formatted(keyId));
      }
    }
    progress.say(
        Words.of(
            "已登记公钥 %s：他签名的插件可以安装，与平台有同样的权限。".formatted(keyId),
            "The key %s is trusted: what its owner signs may be installed, and runs with the platform's own rights."
                .formatted(keyId)));
    progress.say("SHA-256 " + fingerprint(file));
  }

  private static String keyId(Path file) {
    String name = String.valueOf(file.getFileName());
    String keyId = name.substring(0, name.length() - (name.endsWith(SUFFIX) ? SUFFIX.length() : 0));
    if (keyId.equals(name) || !SignatureFile.isKeyId(keyId)) {
      throw Refusal.of(
          "%s 不是公钥文件名，应为签名工具生成的 编号.public，请勿改名。".formatted(file),
          "%s is not the name of a public key: it is KEY-ID.public as the signing tool wrote it."
              .formatted(file));
    }
    return keyId;
  }

  private static byte[] publicKey(Path file) {
    try {
      return SigningKeys.readPublic(file).getEncoded();
    } catch (IOException e) {
      throw Refusal.because(
          e,
          "读不出公钥 %s，请向对方重新取得签名工具生成的 .public 文件。".formatted(file),
          "No public key can be read from %s; ask for the .public file of the signing tool again."
              .formatted(file));
    }
  }

  /** As {@code sha256sum} prints it, so that both sides can read it out to each other. */
  private static String fingerprint(Path file) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file)));
  }
}
