package org.haochaping.notify.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;

/** The settings all notifiers over HTTP have, and what is made of them. */
public final class HttpSettings {
  private static final int LONGEST_SECONDS = 20;

  private HttpSettings() {}

  /** These settings, and behind them those of every gateway. */
  public static SettingsSchema schema(int perMinute, List<Setting> own) {
    List<Setting> all = new ArrayList<>(own);
    all.add(
        Setting.number("perMinute", 1, 6000, "每分钟最多条数", "Messages a minute")
            .otherwise(String.valueOf(perMinute))
            .help(
                "平台按这个速度均匀发送，不超过网关的限制。",
                "Messages are spread evenly at this rate; keep below the gateway's limit."));
    all.add(
        Setting.number("timeoutSeconds", 1, LONGEST_SECONDS, "等待秒数", "Seconds to wait")
            .otherwise("10"));
    all.add(
        Setting.flag("allowHttp", false, "允许不加密的 HTTP", "Allow plain HTTP")
            .help("只在政务内网确无 HTTPS 时打开。", "Only where an inner network has no HTTPS."));
    return new SettingsSchema(all);
  }

  /** The outlet of an instance; where inner networks may be entered is the operator's to say. */
  public static Outlet outlet(Settings settings, PluginContext context) {
    return new Outlet(context.innerHosts(), Duration.ofSeconds(settings.number("timeoutSeconds")));
  }
}
