package org.haochaping.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.haochaping.liquibase.ScratchDatabase;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before Arquillian reads its settings: a database and master keys for the server it will start.
 */
public class ContainerDatabase implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (Boolean.getBoolean("haochaping.container-tests")) {
      System.setProperty("haochaping.test.db.url", ScratchDatabase.create().url());
      System.setProperty("haochaping.test.keys", masterKeys().toString());
    }
  }

  private static Path masterKeys() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      Path file = Files.createTempFile("master-keys", ".properties");
      file.toFile().deleteOnExit();
      return Files.writeString(
          file, "current=test\nkey.test=" + Base64.getEncoder().encodeToString(key) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
