package org.haochaping.channel.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.haochaping.channel.link.FieldProblems;
import org.haochaping.channel.link.Fields;
import org.haochaping.channel.link.Names;
import org.haochaping.channel.link.Reading;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.haochaping.plugin.api.ServiceStatus;
import org.haochaping.plugin.api.Terminal;

/** Turns one record into a draft, or into everything that is wrong with it. */
final class RecordReader {
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_WORDS = 500;

  private final HallRules rules;
  private final String tenantCode;
  private final LocalDate today;

  RecordReader(HallRules rules, String tenantCode, LocalDate today) {
    this.rules = rules;
    this.tenantCode = tenantCode;
    this.today = today;
  }

  /** What the sender knows the record by; numbers first, since a 办件编号 may hold any character. */
  static String key(Fields fields) {
    String service = fields.has(Names.SERVICE) ? fields.text(Names.SERVICE) : "1";
    String assess = fields.has(RecordNames.ASSESS) ? fields.text(RecordNames.ASSESS) : "1";
    return (fields.has(RecordNames.LEVEL)
            ? "evaluation:" + service + ":" + assess
            : "record:" + service)
        + ":"
        + fields.text(Names.NUMBER);
  }

  /** The 办件编号 within a key. */
  static String number(String key) {
    String[] parts = key.split(":", key.startsWith("evaluation:") ? 4 : 3);
    return parts[parts.length - 1];
  }

  /** A record with a level is a rating; one without is a service record. */
  void read(long position, Fields fields, DraftSink sink) {
    List<Problem> problems = new ArrayList<>();
    Reading reading = new Reading(fields, problems);
    if (fields.has(RecordNames.LEVEL)) {
      Optional<EvaluationDraft> draft = rating(reading);
      if (problems.isEmpty()) {
        sink.accept(position, draft.orElseThrow());
      }
    } else {
      Optional<ServiceRecordDraft> draft = serviceRecord(reading);
      if (problems.isEmpty()) {
        sink.accept(position, draft.orElseThrow());
      }
    }
    if (!problems.isEmpty()) {
      sink.reject(position, problems);
    }
  }

  private Optional<EvaluationDraft> rating(Reading reading) {
    Fields fields = reading.fields();
    String number = reading.required(Names.NUMBER, LONGEST_NUMBER);
    String unit = unit(reading);
    int service = reading.number(Names.SERVICE, 1, 999);
    int assess = reading.number(RecordNames.ASSESS, 1, 2);
    Optional<Level> level =
        reading.meaning(RecordNames.LEVEL, rules.levels()::level, "约定的满意度代码", "a level as agreed");
    boolean byDefault =
        List.of("1", "true", "是").contains(fields.text(RecordNames.DEFAULT))
            || rules.zhejiang() && fields.text(Names.TERMINAL).equals("7");
    Optional<Terminal> terminal =
        reading.meaning(Names.TERMINAL, this::terminal, "评价渠道代码1至7", "a pf code 1 to 7");
    Optional<LocalDate> day = reading.day(RecordNames.RATED_AT);
    if (day.isEmpty() && !fields.has(RecordNames.RATED_AT)) {
      reading.problem(FieldProblems.missing(RecordNames.RATED_AT));
    }
    String words = fields.text(RecordNames.WORDS);
    if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
      reading.problem(FieldProblems.tooLong(RecordNames.WORDS, LONGEST_WORDS));
    }
    List<String> tags = tags(reading);
    if (!reading.isGood()) {
      return Optional.empty();
    }
    return Optional.of(
        new EvaluationDraft(
            "case:" + service + ":" + assess + ":" + number,
            level.orElseThrow(),
            rules.source(),
            terminal.orElseThrow(),
            byDefault ? Origin.DEFAULT : Origin.ACTIVE,
            day.orElseThrow(),
            unit,
            Optional.empty(),
            staff(fields),
            rules.codes().matter(fields.text(Names.MATTER)),
            Optional.of(number),
            service,
            assess,
            tags,
            words,
            contact(fields)));
  }

  private Optional<ServiceRecordDraft> serviceRecord(Reading reading) {
    Fields fields = reading.fields();
    String number = reading.required(Names.NUMBER, LONGEST_NUMBER);
    String unit = unit(reading);
    int service = reading.number(Names.SERVICE, 1, 999);
    Optional<ServiceStatus> status =
        reading.meaning(RecordNames.STATUS, this::status, "1待受理、2已受理、3已办结", "1, 2 or 3");
    Optional<LocalDate> accepted = reading.day(RecordNames.ACCEPTED_AT);
    Optional<LocalDate> finished =
        reading.day(
            fields.has(RecordNames.FINISHED_AT) ? RecordNames.FINISHED_AT : RecordNames.SERVED_AT);
    boolean done = status.filter(ServiceStatus.FINISHED::equals).isPresent();
    if (done && finished.isEmpty() && !fields.has(RecordNames.FINISHED_AT)) {
      reading.problem(FieldProblems.missing(RecordNames.FINISHED_AT));
    }
    finished
        .filter(day -> day.isAfter(today))
        .ifPresent(day -> reading.problem(FieldProblems.date(RecordNames.FINISHED_AT)));
    if (!reading.isGood()) {
      return Optional.empty();
    }
    return Optional.of(
        new ServiceRecordDraft(
            number,
            service,
            rules.source(),
            unit,
            Optional.empty(),
            staff(fields),
            rules.codes().matter(fields.text(Names.MATTER)),
            status.orElseThrow(),
            accepted,
            done ? finished : Optional.empty(),
            !List.of("0", "false", "否").contains(fields.text(RecordNames.EVALUABLE))));
  }

  private String unit(Reading reading) {
    String area = reading.fields().text(RecordNames.AREA);
    if (!area.isEmpty() && !area.startsWith(tenantCode)) {
      reading.problem(HallProblems.foreignArea());
    }
    String code = reading.required(Names.DEPARTMENT, LONGEST_NUMBER);
    Optional<String> unit = code.isEmpty() ? Optional.empty() : rules.codes().unit(code);
    if (!code.isEmpty() && unit.isEmpty()) {
      reading.problem(FieldProblems.unmapped(code));
    }
    return unit.orElse("");
  }

  private Optional<Terminal> terminal(String code) {
    if (rules.zhejiang()) {
      return switch (code) {
        case "6" -> Optional.of(Terminal.TEXT_MESSAGE);
        case "7" -> Optional.of(Terminal.PC);
        default -> code.matches("[1-5]") ? Terminal.ofPf(Integer.parseInt(code)) : Optional.empty();
      };
    }
    return code.matches("[1-7]") ? Terminal.ofPf(Integer.parseInt(code)) : Optional.empty();
  }

  private Optional<ServiceStatus> status(String code) {
    return code.matches("[1-3]") ? ServiceStatus.ofCode(Integer.parseInt(code)) : Optional.empty();
  }

  private static List<String> tags(Reading reading) {
    List<String> tags =
        Arrays.stream(reading.fields().text(RecordNames.TAGS).split("[,，|、;；]"))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList();
    if (tags.size() > 20 || tags.stream().anyMatch(tag -> !tag.matches("[0-9]{3}"))) {
      reading.problem(
          FieldProblems.unknown(
              RecordNames.TAGS, "三位评价内容代码，用逗号或竖线分隔", "three-digit codes between commas or bars"));
    }
    return tags;
  }

  private Optional<String> staff(Fields fields) {
    return rules.handlerIsStaff() && fields.has(RecordNames.HANDLER_CODE)
        ? Optional.of(fields.text(RecordNames.HANDLER_CODE))
        : Optional.empty();
  }

  private Optional<Contact> contact(Fields fields) {
    boolean anonymous = fields.text(RecordNames.ANONYMOUS).equals("1");
    String phone = fields.text(Names.MOBILE);
    if (!rules.keepContact() || anonymous || !phone.matches("[0-9+() -]{7,20}")) {
      return Optional.empty();
    }
    String name = fields.text(Names.USER_NAME);
    return Optional.of(
        new Contact(Optional.of(name).filter(n -> !n.isEmpty() && n.length() <= 20), phone));
  }
}
