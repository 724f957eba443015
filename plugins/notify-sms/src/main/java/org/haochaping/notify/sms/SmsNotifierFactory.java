package org.haochaping.notify.sms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.haochaping.notify.http.HttpSettings;
import org.haochaping.notify.http.Target;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the notifier of each account at a gateway. */
@Extension
public final class SmsNotifierFactory implements NotifierFactory {
  private static final String ALIYUN = "aliyun";
  private static final String TENCENT = "tencent";
  private static final int PER_MINUTE = 300;

  private static final SettingsSchema SCHEMA =
      HttpSettings.schema(
          PER_MINUTE,
          List.of(
              Setting.choice(
                      "gateway",
                      "短信平台",
                      "Gateway",
                      List.of(
                          new Setting.Choice(ALIYUN, "阿里云短信", "Alibaba Cloud SMS"),
                          new Setting.Choice(TENCENT, "腾讯云短信", "Tencent Cloud SMS")))
                  .otherwise(ALIYUN),
              Setting.text("accessKeyId", 100, "访问密钥编号", "Access key id")
                  .help("阿里云 AccessKey ID，或腾讯云 SecretId。", "AccessKey ID or SecretId.")
                  .must(),
              Setting.secret("accessKeySecret", 200, "访问密钥", "Access key secret").must(),
              Setting.text("signName", 30, "短信签名", "Sign name")
                  .help("在短信平台审核通过的签名，不带【】。", "The approved sign, without brackets.")
                  .must(),
              Setting.map("templates", 4000, "模板对照", "Templates")
                  .help(
                      "每行“平台模板=短信平台模板编号”，参数不同名或按位置时写在冒号后，如"
                          + " case-answered=SMS_123456:unit,query=link。没有对照的消息不会发送，并列出原因。",
                      "One line each, ours=theirs; parameters of other names or by place after a"
                          + " colon. What has no line is not sent, and says so.")
                  .must(),
              Setting.text("appId", 30, "应用编号", "Application id")
                  .help("腾讯云 SdkAppId；阿里云不填。", "SdkAppId of Tencent Cloud only."),
              Setting.text("region", 30, "地域", "Region").otherwise("ap-guangzhou"),
              Setting.text("endpoint", 200, "接口地址", "Address")
                  .help(
                      "不填用短信平台的公网地址；经政务外网代理时填代理地址。",
                      "Empty for the gateway's own; set it where a proxy stands between.")));

  @Override
  public String id() {
    return "notify-sms";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "短信" : "Short messages";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public Notifier create(Settings settings, PluginContext context) {
    Map<String, GatewayTemplate> templates = new LinkedHashMap<>();
    settings
        .map("templates")
        .forEach((ours, theirs) -> templates.put(ours, GatewayTemplate.of("templates", theirs)));
    return new SmsNotifier(
        gateway(settings, context.clock()),
        HttpSettings.outlet(settings, context),
        templates,
        settings.number("perMinute"));
  }

  private static GatewayKind gateway(Settings settings, Clock clock) {
    String id = settings.text("accessKeyId").orElseThrow();
    String secret = settings.text("accessKeySecret").orElseThrow();
    String sign = settings.text("signName").orElseThrow();
    if (settings.text("gateway").orElse(ALIYUN).equals(ALIYUN)) {
      return new AliyunGateway(
          target(settings, "https://dysmsapi.aliyuncs.com/"),
          new AcsSignature(id, secret),
          sign,
          clock);
    }
    String application = settings.text("appId").orElseThrow(SmsNotifierFactory::noApplication);
    return new TencentGateway(
        target(settings, "https://sms.tencentcloudapi.com/"),
        new Tc3Signature(id, secret, "sms"),
        application,
        sign,
        settings.text("region").orElseThrow(),
        clock);
  }

  private static Target target(Settings settings, String usual) {
    Target target =
        Target.of("endpoint", settings.text("endpoint").orElse(usual), settings.flag("allowHttp"));
    // Both gateways sign the path, and it is this one.
    return new Target(target.secure(), target.host(), target.port(), "/");
  }

  private static SettingsException noApplication() {
    return new SettingsException(
        List.of(
            Problem.of(
                "application-missing",
                "appId",
                "使用腾讯云短信时请填写“应用编号”（SdkAppId）。",
                "Tencent Cloud needs the application id (SdkAppId).")));
  }
}
