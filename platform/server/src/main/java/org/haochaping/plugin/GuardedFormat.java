package org.haochaping.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;

/** A bulletin format behind the guard. */
record GuardedFormat(PluginCalls calls, String pluginId, PluginInstance instance)
    implements BulletinFormat {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(5);

  @Override
  public Rendered render(Document document) {
    return calls.callSafely(
        Point.BULLETIN, pluginId, instance, LONG, format -> format.render(document));
  }

  @Override
  public List<String> variants() {
    return calls.callSafely(Point.BULLETIN, pluginId, instance, SHORT, BulletinFormat::variants);
  }

  @Override
  public Rendered render(Document letter, String variant) {
    return calls.callSafely(
        Point.BULLETIN, pluginId, instance, LONG, format -> format.render(letter, variant));
  }

  @Override
  public Optional<Rendered> template() {
    return calls.callSafely(Point.BULLETIN, pluginId, instance, LONG, BulletinFormat::template);
  }

  @Override
  public Optional<Rendered> posters(Posters posters) {
    return calls.callSafely(
        Point.BULLETIN, pluginId, instance, LONG, format -> format.posters(posters));
  }

  @Override
  public Optional<List<String>> namesIn(byte[] form) {
    return calls.callSafely(
        Point.BULLETIN, pluginId, instance, LONG, format -> format.namesIn(form));
  }

  @Override
  public Rendered fill(byte[] form, Map<String, String> values) {
    return calls.callSafely(
        Point.BULLETIN, pluginId, instance, LONG, format -> format.fill(form, values));
  }

  @Override
  public Rendered fill(byte[] template, Document letter) {
    return calls.callSafely(
        Point.BULLETIN, pluginId, instance, LONG, format -> format.fill(template, letter));
  }
}
