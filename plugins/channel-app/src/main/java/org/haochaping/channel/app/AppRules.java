package org.haochaping.channel.app;

import java.util.List;
import org.haochaping.channel.link.CodeMaps;
import org.haochaping.plugin.api.Origins;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.api.Source;

/**
 * What one app was allowed.
 *
 * @param codes how its departments and matters are called here
 * @param source the bulletin's line its ratings belong to
 * @param keepContact whether it may hand over name and number; the citizen is asked all the same
 * @param askContact whether the page asks for a contact
 * @param origins where its own pages are
 */
record AppRules(
    CodeMaps codes, Source source, boolean keepContact, boolean askContact, Origins origins) {
  static final String UNITS = "unitCodes";
  static final String MATTERS = "matterCodes";
  static final String SOURCE = "source";
  static final String KEEP_CONTACT = "keepContact";
  static final String ASK_CONTACT = "askContact";

  static AppRules of(Settings settings) {
    String origins = settings.text(Origins.SETTING).orElse("");
    List<String> wrong = Origins.wrongIn(origins);
    if (!wrong.isEmpty()) {
      throw new SettingsException(List.of(AppProblems.origins(wrong)));
    }
    return new AppRules(
        new CodeMaps(settings.map(UNITS), settings.map(MATTERS)),
        Source.ofNumber(settings.number(SOURCE)).orElseThrow(),
        settings.flag(KEEP_CONTACT),
        settings.flag(ASK_CONTACT),
        Origins.of(origins));
  }
}
