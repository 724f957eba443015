package org.haochaping.channel.hotline;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.haochaping.notify.http.Fetched;
import org.haochaping.notify.http.InnerAddressException;
import org.haochaping.notify.http.Outlet;
import org.haochaping.notify.http.Target;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsException;

/** Fetches pages of calls from the hotline's system and makes tables of them. */
final class HotlinePull {
  static final String URL = Pulled.ADDRESS;
  static final String TOKEN = "pullToken";
  static final String PLAIN = "allowHttp";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  static final int LARGEST = 8 * 1024 * 1024;
  private static final int OK = 200;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Shanghai"));

  private final Target target;
  private final Map<String, String> headers;
  private final Outlet outlet;
  private final Clock clock;

  private HotlinePull(Target target, Map<String, String> headers, Outlet outlet, Clock clock) {
    this.target = target;
    this.headers = headers;
    this.outlet = outlet;
    this.clock = clock;
  }

  /** What the settings say; nothing when they name no address. */
  static Optional<HotlinePull> of(Settings settings, PluginContext context) {
    return of(settings, context, PATIENCE);
  }

  /** The same with another patience. */
  static Optional<HotlinePull> of(Settings settings, PluginContext context, Duration patience) {
    return settings
        .text(URL)
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new HotlinePull(
                    Target.of(URL, url, settings.flag(PLAIN)),
                    settings.text(TOKEN).map(HotlinePull::proof).orElse(Map.of()),
                    new Outlet(context.innerHosts(), patience),
                    context.clock()));
  }

  private static Map<String, String> proof(String token) {
    if (!token.strip().matches("[!-~]+")) {
      throw new SettingsException(List.of(HotlineProblems.token()));
    }
    return Map.of("Authorization", "Bearer " + token.strip());
  }

  Pulled page(Optional<String> cursor) throws IOException {
    Fetched answer = fetched(cursor);
    if (answer.status() != OK) {
      throw new RejectedException(HotlineProblems.status(answer.status()));
    }
    CallPage page = CallPage.read(answer.body());
    Optional<String> next = page.next().or(() -> cursor);
    return new Pulled(
        "热线接口-" + NAME.format(clock.instant()) + ".csv",
        page.isEmpty() ? new byte[0] : page.csv().getBytes(StandardCharsets.UTF_8),
        next,
        page.more());
  }

  private Fetched fetched(Optional<String> cursor) throws IOException {
    String mark = target.pathAndQuery().contains("?") ? "&" : "?";
    Target wanted =
        cursor
            .map(last -> URLEncoder.encode(last, StandardCharsets.UTF_8))
            .map(last -> target.with(mark + "cursor=" + last))
            .orElse(target);
    try {
      return outlet.get(wanted, headers, LARGEST);
    } catch (UnknownHostException e) {
      throw new RejectedException(HotlineProblems.hostUnknown());
    } catch (InnerAddressException e) {
      throw new RejectedException(HotlineProblems.inner());
    } catch (SSLHandshakeException | SSLPeerUnverifiedException e) {
      throw new RejectedException(HotlineProblems.certificate());
    }
  }
}
