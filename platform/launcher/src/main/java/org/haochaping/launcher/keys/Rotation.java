package org.haochaping.launcher.keys;

import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Secrets;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.backup.HomeDatabase;
import org.haochaping.launcher.postgres.Databases;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Words;

/**
 * {@code rotate-key}: gives the home a new master key, while the server runs or not. Killed at any
 * moment it is simply run again: both keys are in the file until the old one is needed no more.
 */
public record Rotation(Settings settings, Home home, Duration grace, Progress progress) {
  /** Between sealing a text and the transaction that writes it lie milliseconds. */
  public static final Duration GRACE = Duration.ofSeconds(5);

  public void run() throws Exception {
    Secrets secrets = Secrets.of(home);
    MasterKeyFile before = MasterKeyFile.of(Files.readString(secrets.masterKeys()));
    MasterKeyFile file = before.rotating() ? before : before.withNewKey();
    try (HomeDatabase database = HomeDatabase.of(settings, home, progress);
        Connection owner =
            database.cluster().as(Databases.OWNER, secrets.databaseOwner(), Databases.PRODUCT)) {
      if (!before.rotating()) {
        secrets.replaceMasterKeys(file.text());
      }
      Resealing resealing = new Resealing(owner, new Seals(file));
      long done =
          progress.step(
              Words.of(
                  "用新主密钥 " + file.current() + " 重新加密", "Sealing again under " + file.current()),
              resealing::round);
      done +=
          progress.step(
              Words.of("等待运行中的事务并复查", "Awaiting running transactions, looking again"),
              () -> {
                Thread.sleep(grace.toMillis());
                resealing.awaitEarlierTransactions();
                long late = 0;
                for (long more = resealing.round(); more > 0; more = resealing.round()) {
                  late += more;
                }
                return late;
              });
      secrets.replaceMasterKeys(file.withoutOld().text());
      progress.say(
          Words.of(
              "主密钥已更换为 %s，重新加密 %,d 项，旧密钥已删除。旧备份仍需制作时的口令，其中带有旧密钥。请现在做一次备份。"
                  .formatted(file.current(), done),
              "The master key is now %s; %,d texts were sealed again and the old key is gone. Earlier backups hold the earlier key. Make a backup now."
                  .formatted(file.current(), done)));
    }
  }
}
