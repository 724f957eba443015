package org.haochaping.notify.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.SettingsException;

/**
 * Where a gateway is called.
 *
 * @param pathAndQuery what stands behind the host, at least a slash
 */
public record Target(boolean secure, String host, int port, String pathAndQuery) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /**
   * Reads an address that somebody has set.
   *
   * @throws SettingsException unless it is one of HTTPS, or of HTTP where that is allowed
   */
  public static Target of(String setting, String url, boolean plain) {
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) {
      throw wrong(setting);
    }
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    String host = Optional.ofNullable(uri.getHost()).orElse("");
    if (host.isEmpty()
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null
        || !(scheme.equals("https") || (plain && scheme.equals("http")))) {
      throw wrong(setting);
    }
    boolean secure = scheme.equals("https");
    String path = Optional.ofNullable(uri.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    int usual = secure ? HTTPS : HTTP;
    return new Target(secure, host, uri.getPort() < 0 ? usual : uri.getPort(), path + query);
  }

  /** The same host with more behind the path. */
  public Target with(String more) {
    return new Target(secure, host, port, pathAndQuery + more);
  }

  /** The host as its header names it. */
  public String hostHeader() {
    return port == (secure ? HTTPS : HTTP) ? host : host + ":" + port;
  }

  private static SettingsException wrong(String setting) {
    return new SettingsException(
        List.of(
            Problem.of(
                "address-malformed",
                setting,
                "请填写以 https:// 开头的完整地址；确需使用 http 的，请先打开“允许不加密的 HTTP”。",
                "Give a whole address that begins with https://; where http is needed, allow it first.")));
  }

  /** The query may hold a token. */
  @Override
  public String toString() {
    return "Target[" + hostHeader() + "]";
  }
}
