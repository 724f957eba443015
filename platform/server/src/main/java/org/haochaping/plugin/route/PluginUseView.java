package org.haochaping.plugin.route;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.Conduct;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.Quarantine;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a tenant: the version it runs on and how it does on the node that answers.
 *
 * @param bound whether it is bound to that version, or follows the highest
 * @param previous the version one step back
 * @param words what is wrong and what to do; none when it does well
 */
public record PluginUseView(
    String tenantCode,
    String tenantName,
    String pluginId,
    UUID instance,
    String name,
    @Nullable UUID versionId,
    @Nullable String version,
    boolean bound,
    @Nullable String previous,
    int settingsVersion,
    Health health,
    @Nullable String words,
    @Nullable String wordsEn,
    long calls,
    long failures,
    @Nullable Instant lastCall,
    @Nullable Instant lastFailure) {

  /** How an instance does. */
  public enum Health {
    GOOD,
    FAILING,
    QUARANTINED,
    MISSING
  }

  static PluginUseView of(Standing standing, Plugins plugins) {
    PluginUse use = standing.use();
    Conduct conduct = plugins.conduct(use.pluginId(), use.instance());
    Optional<Quarantine> quarantine = plugins.quarantine(use.pluginId(), use.instance());
    Health health = health(standing, plugins, conduct, quarantine.isPresent());
    Words words =
        switch (health) {
          case GOOD -> new Words(null, null);
          case FAILING -> failing(conduct);
          case QUARANTINED -> quarantined(quarantine.orElseThrow(), conduct);
          case MISSING ->
              new Words(
                  "这个版本没有在本服务器运行：可能已停用，或签名密钥已吊销。请换一个版本。",
                  "This version does not run here: it was withdrawn or its key revoked. Take another.");
        };
    return new PluginUseView(
        standing.tenant().code(),
        standing.tenant().name(),
        use.pluginId(),
        use.instance(),
        use.name(),
        standing.version().map(Artefact::id).orElse(null),
        standing.version().map(Artefact::version).orElse(null),
        standing.bound(),
        standing.previous().map(Artefact::version).orElse(null),
        use.settingsVersion(),
        health,
        words.chinese,
        words.english,
        conduct.calls(),
        conduct.failures(),
        conduct.lastCall(),
        conduct.lastFailure());
  }

  private record Words(@Nullable String chinese, @Nullable String english) {}

  private static Health health(
      Standing standing, Plugins plugins, Conduct conduct, boolean quarantined) {
    if (quarantined) {
      return Health.QUARANTINED;
    }
    PluginUse use = standing.use();
    if (!plugins.isReady(use.pluginId(), standing.version().map(Artefact::id))) {
      return Health.MISSING;
    }
    return conduct.inSuccession() > 0 ? Health.FAILING : Health.GOOD;
  }

  private static Words failing(Conduct conduct) {
    String chinese = conduct.trouble().map(Refusal::chinese).orElse("");
    String english = conduct.trouble().map(Refusal::english).orElse("");
    return new Words(
        "最近连续失败" + conduct.inSuccession() + "次：" + chinese,
        "Failed " + conduct.inSuccession() + " times in a row: " + english);
  }

  private static Words quarantined(Quarantine quarantine, Conduct conduct) {
    String chinese =
        conduct.trouble().map(Refusal::chinese).orElse("原因代码" + quarantine.reason() + "。");
    String english =
        conduct.trouble().map(Refusal::english).orElse("Code " + quarantine.reason() + ".");
    return new Words(
        "连续失败" + quarantine.failures() + "次，后台工作已停。" + chinese + "先核对设置并试运行，或退回上一版，再解除隔离。",
        "Its work in the background was stopped after "
            + quarantine.failures()
            + " failures in a row. "
            + english
            + " Check its settings with a trial, or go back one version, then lift the quarantine.");
  }
}
