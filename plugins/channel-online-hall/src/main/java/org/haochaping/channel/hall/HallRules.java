package org.haochaping.channel.hall;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.haochaping.channel.link.CodeMaps;
import org.haochaping.channel.link.Names;
import org.haochaping.plugin.api.CodeMap;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.Source;

/**
 * What one counterpart's codes mean.
 *
 * @param levels how it numbers the levels
 * @param zhejiang whether its {@code pf} 6 and 7 are those of Zhejiang: text message, default
 *     rating
 * @param codes how its departments and matters are called here
 * @param source the bulletin's line its ratings belong to
 * @param keepContact whether it has the citizen's consent to hand over name and number
 * @param handlerIsStaff whether {@code handleUserPageCode} holds our staff numbers
 * @param backHosts hosts the rating page may lead back to
 */
record HallRules(
    CodeMap levels,
    boolean zhejiang,
    CodeMaps codes,
    Source source,
    boolean keepContact,
    boolean handlerIsStaff,
    Set<String> backHosts) {
  static final String LEVELS = "levelCodes";
  static final String TERMINALS = "terminalCodes";
  static final String UNITS = "unitCodes";
  static final String MATTERS = "matterCodes";
  static final String SOURCE = "source";
  static final String CONTACT = "keepContact";
  static final String HANDLER = "handlerIsStaff";
  static final String BACK_HOSTS = "backHosts";
  static final String NATIONAL = "national";
  static final String ZHEJIANG = "zhejiang";

  static HallRules of(Settings settings) {
    return new HallRules(
        settings.text(LEVELS).map(CodeMap::valueOf).orElse(CodeMap.NATIONAL_5_IS_BEST),
        settings.text(TERMINALS).filter(ZHEJIANG::equals).isPresent(),
        new CodeMaps(settings.map(UNITS), settings.map(MATTERS)),
        Source.ofNumber(settings.number(SOURCE)).orElseThrow(),
        settings.flag(CONTACT),
        settings.flag(HANDLER),
        Arrays.stream(settings.text(BACK_HOSTS).orElse("").split("[,，;；\\s]+"))
            .filter(host -> !host.isEmpty())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** An address of a host that the rating page may lead back to. */
  Optional<URI> back(String address) {
    try {
      return Optional.of(new URI(address)).filter(this::mayLeadTo);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private boolean mayLeadTo(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        && address.getRawUserInfo() == null
        && address.getHost() != null
        && backHosts.contains(address.getHost().toLowerCase(Locale.ROOT));
  }

  /** Fields that are dropped although the channel could read them. */
  List<String> dropped() {
    return List.of(
        keepContact ? "" : Names.USER_NAME,
        keepContact ? "" : Names.MOBILE,
        handlerIsStaff ? "" : RecordNames.HANDLER_CODE);
  }
}
