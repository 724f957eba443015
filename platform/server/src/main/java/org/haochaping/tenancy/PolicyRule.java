package org.haochaping.tenancy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rules a tenant may set; what nobody sets is the regulation's own. A rule locked by a tenant
 * binds those below it.
 */
public enum PolicyRule {
  HAND_OVER("handOver", "转办时限", days(2, "一(二)1")),
  RECTIFY_CLEAR("rectifyClear", "立行立改时限", days(2, "一(二)2")),
  RECTIFY_COMPLEX("rectifyComplex", "复杂问题整改时限", days(15, "一(二)2")),
  GIVE_BACK("giveBack", "退回误转差评时限", days(1, "本平台约定")),
  EXTENSION("extension", "延期上限", days(2, "一(二)2")),
  REPORT("report", "整改情况报告时限", days(2, "一(二)3")),
  APPEAL("appeal", "申请复核时限", days(5, "二(二)1")),
  APPEAL_DECISION("appealDecision", "复核反馈时限", days(5, "二(二)2")),
  HEARING("hearing", "被评价人员举证申辩时限", days(2, "二(二)3")),
  REMINDER("reminder", "到期前提醒", days(1, "本平台约定")),
  ESCALATION("escalation", "逾期后督办", days(1, "本平台约定")),
  CORRECTION("correction", "评价人改错时限", with("本平台约定").add("minutes", 30).build()),
  FOLLOW_UP("followUp", "追加评价期限", with("本平台约定").add("calendarDays", 30).build()),
  LATE_TERMINAL("lateTerminal", "评价器补传认定期限", with("本平台约定").add("calendarDays", 7).build()),
  CALLBACK("callback", "回访", with("一(二)4").add("percent", 20).build()),
  DEFAULT_RATING(
      "defaultRating",
      "默认评价",
      with("云政办发〔2020〕6号")
          .add("active", false)
          .add("workingDays", 5)
          .add("level", "BASICALLY_SATISFIED")
          .build()),
  RANKING("ranking", "排名最小样本量", with("本平台约定").add("minimumVolume", 30).build()),
  FIGURES("figures", "指标打印口径", with("本平台约定").add("decimals", 2).add("sharesClosed", false).build()),
  AVERAGE_SCORE(
      "averageScore",
      "平均分权重",
      with("汕尾市“好差评”平均分算法")
          .add("verySatisfied", 10)
          .add("satisfied", 8)
          .add("basicallySatisfied", 6)
          .add("dissatisfied", 3)
          .add("veryDissatisfied", 0)
          .add("printed", false)
          .build()),
  CREDIBILITY(
      "credibility",
      "评价可信度标记",
      with("本平台约定")
          .add("burstRatings", 20)
          .add("burstMinutes", 5)
          .add("windowPercent", 80)
          .add("sameWords", 5)
          .add("wordsLength", 8)
          .build()),
  BULLETIN_FORMS(
      "bulletinForms",
      "通报形式",
      with("三(三)")
          .add("website", true)
          .add("noticeBoard", true)
          .add("document", true)
          .add("openData", true)
          .build()),
  REMARKS("remarks", "通报留言上限", with("本平台约定").add("perHour", 60).build()),
  TAGS("tags", "评价内容版本", with("全国一体化在线政务服务平台“好差评”系统技术方案").add("catalogue", "national-v2").build()),
  KEEP_CONTACT("keepContact", "联系方式保存期限", kept(90, "答复、复核、回访之后不再需要")),
  KEEP_WORDS("keepWords", "评价内容保存期限", kept(730, "次年年度报告之后不再需要")),
  KEEP_NUMBER("keepServiceRecordNumber", "办件编号保存期限", kept(365, "核对办件之后不再需要")),
  KEEP_REJECTED("keepRejectedRecord", "未能接收的记录保存期限", kept(90, "应已更正后重新推送")),
  KEEP_FILE("keepUploadedFile", "导入文件保存期限", kept(30, "导入完成并核对之后不再需要")),
  KEEP_MESSAGES("keepMessages", "信息发送记录保存期限", kept(365, "核对是否送达之后不再需要")),
  KEEP_ANSWERED("keepAnswered", "问卷填写校验值保存期限", kept(30, "调查结束并核对重复填写之后不再需要"));

  private final String key;
  private final String chinese;
  private final JsonObject regulation;

  PolicyRule(String key, String chinese, JsonObject regulation) {
    this.key = key;
    this.chinese = chinese;
    this.regulation = regulation;
  }

  /** The name in files and rows. */
  public String key() {
    return key;
  }

  public String chinese() {
    return chinese;
  }

  JsonObject regulation() {
    return regulation;
  }

  public static Optional<PolicyRule> of(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
  }

  private static JsonObject days(int workingDays, String clause) {
    return with(clause).add("workingDays", workingDays).build();
  }

  /** The law asks for the shortest time that is necessary; how many days that is, we say. */
  private static JsonObject kept(int days, String why) {
    return with("个人信息保护法第十九条(最短必要时间)；" + why + "，天数为本平台约定").add("days", days).build();
  }

  private static JsonObjectBuilder with(String clause) {
    return Json.createObjectBuilder().add("clause", clause);
  }
}
