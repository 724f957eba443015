package org.haochaping.notify.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.haochaping.notify.http.HttpSettings;
import org.haochaping.notify.http.Target;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the notifier of each robot or system. */
@Extension
public final class WebhookNotifierFactory implements NotifierFactory {
  private static final String DINGTALK = "dingtalk";
  private static final String WECOM = "wecom";
  private static final String JSON = "json";

  /** What robots take in a minute. */
  private static final int PER_MINUTE = 20;

  private static final SettingsSchema SCHEMA =
      HttpSettings.schema(
          PER_MINUTE,
          List.of(
              Setting.choice(
                      "receiver",
                      "接收方",
                      "Receiver",
                      List.of(
                          new Setting.Choice(DINGTALK, "钉钉群机器人", "DingTalk robot"),
                          new Setting.Choice(WECOM, "企业微信群机器人", "WeCom robot"),
                          new Setting.Choice(JSON, "自建系统（签名的 JSON）", "Own system, signed JSON")))
                  .otherwise(DINGTALK),
              Setting.secret("url", 500, "机器人地址", "Address")
                  .help(
                      "机器人的完整地址（含令牌），或自建系统的接收地址。",
                      "The robot's whole address with its token, or that of your system.")
                  .must(),
              Setting.secret("secret", 200, "加签密钥", "Secret")
                  .help(
                      "钉钉机器人安全设置中的“加签”密钥；自建系统必填；企业微信不填。",
                      "The sign secret of DingTalk; needed for your own system; none for WeCom."),
              Setting.choice(
                      "reach",
                      "自建系统发给",
                      "Own system reaches",
                      List.of(
                          new Setting.Choice("group", "群或值班席", "A group"),
                          new Setting.Choice("mobile", "手机号码", "Mobile numbers"),
                          new Setting.Choice("mail", "电子邮箱", "Addresses of mail")))
                  .otherwise("group")));

  @Override
  public String id() {
    return "notify-webhook";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "群机器人与接口" : "Robots and webhooks";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public Notifier create(Settings settings, PluginContext context) {
    return new WebhookNotifier(
        hook(settings, context.clock()),
        HttpSettings.outlet(settings, context),
        settings.number("perMinute"));
  }

  private static Hook hook(Settings settings, Clock clock) {
    Target target =
        Target.of("url", settings.text("url").orElseThrow(), settings.flag("allowHttp"));
    String receiver = settings.text("receiver").orElse(DINGTALK);
    if (receiver.equals(WECOM)) {
      return new WeComHook(target);
    }
    if (receiver.equals(DINGTALK)) {
      if (!target.pathAndQuery().contains("?")) {
        throw noToken();
      }
      return new DingTalkHook(target, settings.text("secret"), clock);
    }
    return new JsonHook(
        target,
        settings.text("secret").orElseThrow(WebhookNotifierFactory::noSecret),
        Set.of(Reach.valueOf(settings.text("reach").orElse("group").toUpperCase(Locale.ROOT))),
        clock);
  }

  private static SettingsException noToken() {
    return new SettingsException(
        List.of(
            Problem.of(
                "token-missing",
                "url",
                "请粘贴机器人的完整地址，含 access_token。",
                "Paste the robot's whole address with its access_token.")));
  }

  private static SettingsException noSecret() {
    return new SettingsException(
        List.of(
            Problem.of(
                "secret-missing",
                "secret",
                "自建系统必须填写加签密钥，接收方据此核对来源。",
                "Your own system needs a secret to know who sends.")));
  }
}
