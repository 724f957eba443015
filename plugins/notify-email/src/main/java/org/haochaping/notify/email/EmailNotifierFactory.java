package org.haochaping.notify.email;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haochaping.notify.http.InnerHosts;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the notifier of each mail account. */
@Extension
public final class EmailNotifierFactory implements NotifierFactory {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.text("host", 200, "邮件服务器", "Mail server")
              .help(
                  "发信（SMTP）服务器的主机名；在政务内网的，须由运维列入启动设置 inner-hosts。",
                  "The name of the SMTP server; one in an inner network has to be listed by the"
                      + " operator in inner-hosts.")
              .must()
              .asDestination(),
          Setting.choice(
                  "security",
                  "加密方式",
                  "Encryption",
                  List.of(
                      new Setting.Choice("STARTTLS", "STARTTLS（常用端口587）", "STARTTLS (587)"),
                      new Setting.Choice("TLS", "TLS（常用端口465）", "TLS (465)"),
                      new Setting.Choice("NONE", "不加密（只限内网）", "None, inner networks only")))
              .otherwise("STARTTLS")
              .asDestination(),
          Setting.number("port", 1, 65_535, "端口", "Port").otherwise("587").asDestination(),
          Setting.text("login", 200, "登录名", "Login")
              .help("服务器不要求登录时不填。", "Empty where the server asks for none."),
          Setting.secret("password", 200, "密码或授权码", "Password"),
          Setting.text("from", 200, "发件地址", "From")
              .help("如 hcp@example.gov.cn。", "As hcp@example.gov.cn.")
              .must(),
          Setting.text("fromName", 50, "发件人名称", "Name of the sender").otherwise("政务服务好差评"),
          Setting.text("fingerprint", 100, "服务器证书指纹", "Certificate's fingerprint")
              .help(
                  "自签证书的服务器填写证书的 SHA-256 指纹；由受信任机构签发的不填。",
                  "SHA-256 of a certificate the server made itself; else empty.")
              .asDestination(),
          Setting.number("perMinute", 1, 6000, "每分钟最多封数", "Letters a minute").otherwise("60"),
          Setting.number("timeoutSeconds", 1, 20, "等待秒数", "Seconds to wait").otherwise("15"));

  @Override
  public String id() {
    return "notify-email";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "电子邮件" : "Mail";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public Notifier create(Settings settings, PluginContext context) {
    String from = settings.text("from").orElseThrow().strip();
    if (!from.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}")) {
      throw wrong("from", "from-malformed", "请填写完整的发件地址。", "Give a whole address.");
    }
    Optional<String> fingerprint = settings.text("fingerprint").map(OneCertificate::plain);
    if (fingerprint.filter(one -> !one.matches("[0-9a-f]{64}")).isPresent()) {
      throw wrong(
          "fingerprint",
          "fingerprint-malformed",
          "指纹应为64位十六进制（SHA-256）。",
          "A fingerprint has 64 hexadecimal digits (SHA-256).");
    }
    Optional<EmailNotifier.Login> login =
        settings
            .text("login")
            .map(
                name ->
                    new EmailNotifier.Login(
                        name,
                        settings
                            .text("password")
                            .orElseThrow(
                                () ->
                                    wrong(
                                        "password",
                                        "password-missing",
                                        "填写了登录名，请一并填写密码或授权码。",
                                        "A login needs its password."))));
    MailServer server =
        new MailServer(
            settings.text("host").orElseThrow().strip(),
            settings.number("port"),
            MailServer.Security.valueOf(settings.text("security").orElseThrow()),
            fingerprint,
            Duration.ofSeconds(settings.number("timeoutSeconds")),
            InnerHosts.of(context.innerHosts()));
    return new EmailNotifier(
        server,
        login,
        new Letter(from, settings.text("fromName").orElse(""), context.clock()),
        settings.number("perMinute"));
  }

  private static SettingsException wrong(
      String field, String code, String chinese, String english) {
    return new SettingsException(List.of(Problem.of(code, field, chinese, english)));
  }
}
