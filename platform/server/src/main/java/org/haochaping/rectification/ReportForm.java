package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.haochaping.document.ChineseDay;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What stands in 附件2《政务服务差评事项核查整改情况报告表》. The regulation lists the form without its body; these
 * items are ours, made of the duties in the text. Who the citizen is has no place in it: the case's
 * number stands for the 办件编号. The citizen's own words are not kept in it, since he can have them
 * erased: whoever prints it takes them from the case.
 */
@ApplicationScoped
public class ReportForm {

  @Inject Duties duties;
  @Inject Extensions extensions;
  @Inject CaseReplies replies;
  @Inject MergedCases merged;

  JsonObject fill(
      Connection connection, BadReviewCase about, Actor signer, String opinion, Instant now)
      throws SQLException {
    Optional<Duty> rectification =
        duties.about(connection, about.tenantId, about.id).stream()
            .filter(duty -> duty.kind() == DutyKind.RECTIFICATION && !duty.withdrawn())
            .reduce((first, second) -> second);
    return Json.createObjectBuilder()
        .add("number", about.number)
        .add("merged", merged(about))
        .add("unit", about.unitName)
        .add("filledOn", LocalDate.ofInstant(now, Duty.CHINA).toString())
        .add("rating", rating(about))
        .add("handOver", handOver(connection, about, rectification))
        .add("investigation", investigation(about))
        .add("rectification", rectification(about, rectification))
        .add("reply", reply(connection, about))
        .add("opinion", opinion)
        .add("signedBy", signer.name())
        .add("signedOn", LocalDate.ofInstant(now, Duty.CHINA).toString())
        .add("leadUnit", about.leadUnitName)
        .build();
  }

  /** The repeats that it deals with as well. */
  private JsonArrayBuilder merged(BadReviewCase about) {
    JsonArrayBuilder numbers = Json.createArrayBuilder();
    merged.of(about).forEach(repeat -> numbers.add(repeat.number));
    return numbers;
  }

  private static JsonObjectBuilder rating(BadReviewCase about) {
    return Json.createObjectBuilder()
        .add("tenant", about.tenantName)
        .add("matter", text(about.matterName))
        .add("window", text(about.windowName))
        .add("source", Source.ofNumber(about.source).map(Source::chinese).orElse(""))
        .add("terminal", Terminal.ofPf(about.terminal).map(Terminal::chinese).orElse(""))
        .add("ratedOn", about.ratedOn.toString())
        .add("receivedOn", day(about.receivedAt))
        .add("level", about.level.chinese())
        .add("tags", about.tags);
  }

  private JsonObjectBuilder handOver(
      Connection connection, BadReviewCase about, Optional<Duty> duty) throws SQLException {
    JsonObjectBuilder made =
        Json.createObjectBuilder()
            .add("leadUnit", about.leadUnitName)
            .add("handedOverOn", day(about.handedOverAt))
            .add("dueOn", duty.map(owed -> owed.dueOn().toString()).orElse(""))
            .add("workingDays", duty.map(Duty::workingDays).orElse(0));
    Optional<Extensions.Extension> asked = extensions.of(connection, about);
    String words = "未延期";
    if (asked.isPresent() && asked.get().decision() != null) {
      Extensions.Extension one = asked.get();
      words =
          one.dueOn() == null
              ? "申请延期，未获同意"
              : "经"
                  + one.decidedBy()
                  + "批准延期，原"
                  + ChineseDay.of(one.originalDueOn())
                  + "到期，延至"
                  + ChineseDay.of(one.dueOn());
    }
    return made.add("extension", words);
  }

  private static JsonObjectBuilder investigation(BadReviewCase about) {
    String finding =
        about.finding == null
            ? ""
            : switch (about.finding) {
              case SUBSTANTIATED -> "属实";
              case PARTLY -> "部分属实";
              case UNSUBSTANTIATED -> "不属实";
            };
    return Json.createObjectBuilder()
        .add("section", text(about.section))
        .add("handler", text(about.draftedBy))
        .add("process", text(about.investigation))
        .add("finding", finding)
        .add("cause", text(about.cause));
  }

  private static JsonObjectBuilder rectification(BadReviewCase about, Optional<Duty> duty) {
    String kind =
        about.disposition == BadReviewCase.Disposition.EXPLAINED
            ? "解释说明"
            : about.complexity == BadReviewCase.Complexity.COMPLEX ? "限期整改" : "立行立改";
    LocalDate completed =
        about.answeredAt == null
            ? null
            : LocalDate.ofInstant(about.answeredAt.toInstant(), Duty.CHINA);
    boolean late =
        completed != null && duty.filter(owed -> completed.isAfter(owed.dueOn())).isPresent();
    return Json.createObjectBuilder()
        .add("kind", kind)
        .add("measures", text(about.measures))
        .add("completedOn", completed == null ? "" : completed.toString())
        .add("inTime", late ? "逾期" : "按时");
  }

  private JsonObjectBuilder reply(Connection connection, BadReviewCase about) throws SQLException {
    StringBuilder ways = new StringBuilder();
    for (CaseReplies.Attempt attempt : replies.of(connection, about.tenantId, about.id)) {
      ways.append(ways.isEmpty() ? "" : "、").append(words(attempt));
    }
    return Json.createObjectBuilder()
        .add("ways", ways.toString())
        .add("on", day(about.answeredAt))
        .add("text", text(about.reply))
        .add("citizen", "");
  }

  private static String words(CaseReplies.Attempt attempt) {
    String way =
        switch (attempt.way()) {
          case RECEIPT -> "查询码页面";
          case SMS -> "短信";
          case EMAIL -> "电子邮件";
          case CHANNEL -> "原评价渠道";
          case PHONE -> "电话";
        };
    String outcome =
        switch (attempt.outcome()) {
          case POSTED -> "已发布";
          case SENT -> "已发送";
          case REACHED -> "已送达";
          case NOT_REACHED -> "未联系上";
          case SKIPPED -> "未发送";
          case FAILED -> "发送失败";
        };
    return way + outcome;
  }

  private static String day(@Nullable OffsetDateTime at) {
    return at == null ? "" : LocalDate.ofInstant(at.toInstant(), Duty.CHINA).toString();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
