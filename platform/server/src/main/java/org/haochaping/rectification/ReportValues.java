package org.haochaping.rectification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.document.ChineseDay;

/**
 * What 附件2 says, field by field, by the names an office's own form knows them by. The citizen's
 * words are the case's, as they are when it is printed; who he is and his 办件编号 have no place in it.
 */
final class ReportValues {
  private final JsonObject content;

  private ReportValues(JsonObject content) {
    this.content = content;
  }

  /** The report as it was sent, with what is left of the citizen's words. */
  static Map<String, String> of(JsonObject content, BadReviewCase about) {
    return new ReportValues(content).all(words(about));
  }

  static String words(BadReviewCase about) {
    BadReviewCase.Gone gone = about.wordsGone;
    if (!about.words.isBlank()) {
      return about.words;
    }
    return gone == null
        ? "（未填写）"
        : switch (gone) {
          case CITIZEN -> "（已按评价人申请删除）";
          case TERM -> "（保存期满，已删除）";
        };
  }

  private Map<String, String> all(String words) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("编号", text("number"));
    values.put("并案编号", merged());
    values.put("填报单位", text("unit"));
    values.put("填报日期", date(text("filledOn")));
    values.put("事项名称", text("rating", "matter"));
    values.put("评价渠道", channel());
    values.put("评价时间", date(text("rating", "ratedOn")));
    values.put("评价等级", text("rating", "level"));
    values.put("评价标签", text("rating", "tags"));
    values.put("文字评价", words);
    values.put("被评价窗口", text("rating", "window"));
    values.put("牵头部门", text("handOver", "leadUnit"));
    values.put("转办时间", date(text("handOver", "handedOverOn")));
    values.put("应办结时间", due());
    values.put("是否延期", text("handOver", "extension"));
    values.put("承办科室", text("investigation", "section"));
    values.put("承办人", text("investigation", "handler"));
    values.put("核查过程", text("investigation", "process"));
    values.put("是否属实", choice(text("investigation", "finding"), "属实", "部分属实", "不属实"));
    values.put("原因分类", text("investigation", "cause"));
    values.put("整改类型", choice(text("rectification", "kind"), "立行立改", "限期整改", "解释说明"));
    values.put("整改措施", text("rectification", "measures"));
    values.put("完成时间", date(text("rectification", "completedOn")));
    values.put("是否按时", choice(text("rectification", "inTime"), "按时", "逾期"));
    values.put("反馈方式", text("reply", "ways"));
    values.put("反馈时间", date(text("reply", "on")));
    values.put("反馈内容", text("reply", "text"));
    values.put("评价人意见", choice(text("reply", "citizen"), "满意", "基本满意", "不满意", "未联系上"));
    values.put("单位意见", text("opinion"));
    values.put("负责人", text("signedBy"));
    values.put("签批日期", date(text("signedOn")));
    return values;
  }

  /** Reports of before there were mergers name none. */
  private String merged() {
    JsonArray numbers = content.getJsonArray("merged");
    return numbers == null || numbers.isEmpty()
        ? "无"
        : numbers.getValuesAs(JsonString::getString).stream().collect(Collectors.joining("、"));
  }

  private String channel() {
    return Stream.of(text("rating", "source"), text("rating", "terminal"))
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining("，"));
  }

  private String due() {
    int days = content.getJsonObject("handOver").getInt("workingDays", 0);
    return date(text("handOver", "dueOn")) + (days > 0 ? "（" + days + "个工作日）" : "");
  }

  /** All choices, the one that holds ticked. */
  static String choice(String chosen, String... choices) {
    return Stream.of(choices)
        .map(choice -> (choice.equals(chosen) ? "√" : "□") + choice)
        .collect(Collectors.joining("　"));
  }

  private String text(String name) {
    return content.getString(name, "");
  }

  private String text(String group, String name) {
    return content.getJsonObject(group).getString(name, "");
  }

  private static String date(String iso) {
    return iso.isEmpty() ? "" : ChineseDay.of(LocalDate.parse(iso));
  }
}
