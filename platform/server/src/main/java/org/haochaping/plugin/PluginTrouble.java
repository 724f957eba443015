package org.haochaping.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.haochaping.plugin.api.Problem;
import org.haochaping.web.Refusal;

/** What the caller of a plugin in trouble is told. */
final class PluginTrouble {
  private static final String BUSY = "plugin-busy";

  private static final Set<String> FAILURES = Set.of("plugin-failed", "plugin-too-slow", BUSY);

  private PluginTrouble() {}

  static Refusal threw(String id) {
    return Refusal.unavailable(
        "plugin-failed",
        "插件" + id + "处理时出错，请稍后重试；仍不成功请联系本级信息技术人员。",
        "The plugin " + id + " failed: try again later, and tell local IT if it persists.");
  }

  static Refusal hung(String id, Duration deadline) {
    return Refusal.unavailable(
        "plugin-too-slow",
        "插件" + id + "在" + deadline.toSeconds() + "秒内没有响应，请稍后重试；仍不成功请联系本级信息技术人员。",
        "The plugin "
            + id
            + " did not answer within "
            + deadline.toSeconds()
            + " seconds: try again later, and tell local IT if it persists.");
  }

  static Refusal busy(String id) {
    return Refusal.unavailable(
        BUSY, "插件" + id + "正忙，请稍后重试。", "The plugin " + id + " is busy: try again later.");
  }

  static Refusal missing(String id) {
    return Refusal.unavailable(
        "plugin-missing",
        "插件" + id + "未安装或已停用，请联系本级信息技术人员。",
        "The plugin " + id + " is not installed or was withdrawn: tell local IT.");
  }

  static Refusal resting(String id) {
    return Refusal.unavailable(
        "plugin-resting",
        "插件" + id + "连续出错，已暂停片刻，稍后自动再试，不需要处理。",
        "The plugin " + id + " failed in a row and rests a while; it is tried again by itself.");
  }

  static Refusal quarantined(String id) {
    return Refusal.unavailable(
        "plugin-quarantined",
        "插件" + id + "多次连续出错，已隔离停用。请在“插件”页面查看原因，处理后解除隔离。",
        "The plugin "
            + id
            + " failed again and again and is in quarantine: see why on the page of plugins, mend it"
            + " and lift the quarantine.");
  }

  /** Whether it was the plugin's own failure, not an answer and not the caller's fault. */
  static boolean isFailure(Refusal refusal) {
    return FAILURES.contains(refusal.code());
  }

  /** The same of this instance alone: a plugin's places are everybody's, and may all be taken. */
  static boolean isItsOwnFailure(Refusal refusal) {
    return isFailure(refusal) && !refusal.code().equals(BUSY);
  }

  static Refusal settings(List<Problem> problems) {
    return Refusal.invalid(
        problems.stream()
            .map(
                problem ->
                    new Refusal.Field(
                        problem.field(), problem.code(), problem.chinese(), problem.english()))
            .toList());
  }
}
