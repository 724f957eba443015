package org.haochaping.plugin.artefact;

import org.haochaping.web.Refusal;

/** Why a plugin is not installed or not loaded. */
public final class PluginRefusals {

  private PluginRefusals() {}

  static Refusal unsigned() {
    return Refusal.invalid(
        "plugin-unsigned",
        "插件没有签名，请用签名工具签名后连同签名一起安装。",
        "The plugin is not signed: sign it with the signing tool and send the signature along.");
  }

  static Refusal signatureUnreadable() {
    return Refusal.invalid(
        "plugin-signature-unreadable",
        "签名文件无法识别，请使用签名工具生成的.sig文件。",
        "The signature cannot be read: use the .sig file the signing tool wrote.");
  }

  static Refusal keyUnknown(String keyId) {
    return Refusal.invalid(
        "plugin-key-unknown",
        "签名密钥“" + shown(keyId) + "”不受信任，请由平台运维登记公钥后再安装。",
        "The key " + shown(keyId) + " is not trusted: the operator must add it first.");
  }

  static Refusal keyRevoked(String keyId) {
    return Refusal.invalid(
        "plugin-key-revoked",
        "签名密钥“" + shown(keyId) + "”已吊销，请用有效密钥重新签名。",
        "The key " + shown(keyId) + " has been revoked: sign with a valid one.");
  }

  public static Refusal fileChanged() {
    return Refusal.invalid(
        "plugin-file-changed",
        "插件文件与签名时不一致（可能损坏或被改动），请重新取得文件。",
        "The file is not the one that was signed (damaged or changed): get it again.");
  }

  static Refusal signatureWrong(String keyId) {
    return Refusal.invalid(
        "plugin-signature-wrong",
        "签名不是密钥“" + shown(keyId) + "”所签，请核对来源。",
        "The signature was not made by the key " + shown(keyId) + ": check where it comes from.");
  }

  public static Refusal tooLarge() {
    return Refusal.tooLarge(PluginArchive.LARGEST);
  }

  static Refusal notAJar() {
    return Refusal.invalid(
        "plugin-not-a-jar", "这不是有效的JAR文件，请重新取得文件。", "This is not a valid jar: get the file again.");
  }

  static Refusal unsafe(String chinese, String english) {
    return Refusal.invalid(
        "plugin-archive-unsafe",
        "插件包不安全：" + chinese + "，未加载。",
        "The archive is not safe: " + english + "; nothing was loaded.");
  }

  static Refusal bringsCore(String entry) {
    String shown = shown(entry.substring(0, Math.max(0, entry.lastIndexOf('/'))).replace('/', '.'));
    return Refusal.invalid(
        "plugin-brings-core-classes",
        "插件包内含平台自带的类（" + shown + "），请在打包时排除。",
        "The archive holds classes the server brings (" + shown + "): leave them out.");
  }

  static Refusal manifest(String attribute) {
    return Refusal.invalid(
        "plugin-manifest-incomplete",
        "插件清单中的" + attribute + "缺失或无效，请按插件指南补全。",
        "The manifest's " + attribute + " is missing or invalid: see the plugin guide.");
  }

  static Refusal noExtensions() {
    return Refusal.invalid(
        "plugin-without-extensions",
        "插件包中没有META-INF/extensions.idx，请在编译时启用PF4J注解处理器。",
        "META-INF/extensions.idx is missing: compile with PF4J's annotation processor.");
  }

  static Refusal needsOtherApi(String id, String version, String requires, String present) {
    return Refusal.invalid(
        "plugin-needs-other-api",
        "插件"
            + id
            + " "
            + version
            + "需要插件接口版本"
            + shown(requires)
            + "，本平台为"
            + present
            + "，请升级平台或换用匹配的插件版本。",
        "Plugin "
            + id
            + " "
            + version
            + " needs plugin API "
            + shown(requires)
            + ", this server has "
            + present
            + ": upgrade the server or take a matching version.");
  }

  public static Refusal versionTaken(String id, String version) {
    return Refusal.conflict(
        "plugin-version-exists",
        "插件" + id + "的版本" + version + "已安装且内容不同，请提高版本号。",
        "Version "
            + version
            + " of "
            + id
            + " is installed with other content: raise the version.");
  }

  public static Refusal doesNotStart(String id, String chinese, String english) {
    return Refusal.invalid(
        "plugin-does-not-start",
        "插件" + id + "无法启用：" + chinese + "，请联系插件提供方。",
        "Plugin " + id + " does not start: " + english + "; ask its provider.");
  }

  private static String shown(String text) {
    String plain = text.replaceAll("[^\\p{Graph} ]", "?");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
  }
}
