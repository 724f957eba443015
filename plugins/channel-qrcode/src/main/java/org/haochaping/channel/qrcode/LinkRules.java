package org.haochaping.channel.qrcode;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haochaping.plugin.api.Settings;

/**
 * What the settings say about addresses a department's system asks for.
 *
 * @param unit the only unit they may be for, if there is one
 * @param lasts how long they can be opened
 * @param backHosts where the page may lead back to
 */
record LinkRules(Optional<String> unit, Duration lasts, List<String> backHosts) {
  static final String UNIT = "unit";
  static final String DAYS = "linkDays";
  static final String BACK_HOSTS = "backHosts";

  LinkRules {
    backHosts = List.copyOf(backHosts);
  }

  static LinkRules of(Settings settings) {
    return new LinkRules(
        settings.text(UNIT).map(String::strip),
        Duration.ofDays(settings.number(DAYS)),
        Arrays.stream(settings.text(BACK_HOSTS).orElse("").split("[,，\\s]+"))
            .map(host -> host.toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .toList());
  }
}
