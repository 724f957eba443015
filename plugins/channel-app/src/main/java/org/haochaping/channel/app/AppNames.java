package org.haochaping.channel.app;

import java.util.Set;
import org.haochaping.channel.link.Known;
import org.haochaping.channel.link.Names;

/** The names an app uses beside those of the national interface. */
final class AppNames {
  static final String WINDOW = "windowNo";
  static final String STAFF = "staffNo";
  static final String VISIT = "visitNo";

  /** Certificates are known to be sent by mistake, and are dropped at once. */
  static final Known KNOWN =
      new Known(
          Set.of(
              Names.NUMBER,
              Names.SERVICE,
              Names.DEPARTMENT,
              Names.MATTER,
              Names.TERMINAL,
              Names.USER,
              Names.USER_NAME,
              Names.MOBILE,
              Names.BACK_URL,
              WINDOW,
              STAFF,
              VISIT),
          Set.of("certKey", "certKeyGOV", "handleUserPageCode"));

  private AppNames() {}
}
