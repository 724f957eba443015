package org.haochaping.notify.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        Setting.text("innerHosts", 300, "允许的内网主机", "Inner hosts allowed")
            .help(
                "网关在政务内网时填写主机名或IP，多个用逗号分开；未列出的内网地址一律不访问。",
                "Names of gateways in inner networks, with commas; no other inner address is called."));
    all.add(
        Setting.flag("allowHttp", false, "允许不加密的 HTTP", "Allow plain HTTP")
            .help("只在政务内网确无 HTTPS 时打开。", "Only where an inner network has no HTTPS."));
    return new SettingsSchema(all);
  }

  public static Outlet outlet(Settings settings) {
    Set<String> inner =
        settings.text("innerHosts").stream()
            .flatMap(hosts -> Arrays.stream(hosts.split("[,，;；\\s]+", -1)))
            .filter(host -> !host.isBlank())
            .collect(Collectors.toSet());
    return new Outlet(inner, Duration.ofSeconds(settings.number("timeoutSeconds")));
  }
}
