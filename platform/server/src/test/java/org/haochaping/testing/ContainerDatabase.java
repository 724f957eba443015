package org.haochaping.testing;

import org.haochaping.liquibase.ScratchDatabase;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Before Arquillian reads its settings: a database for the server it will start. */
public class ContainerDatabase implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (Boolean.getBoolean("haochaping.container-tests")) {
      System.setProperty("haochaping.test.db.url", ScratchDatabase.create().url());
    }
  }
}
