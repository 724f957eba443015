package org.haochaping.channel.hotline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.api.RejectedException;

/**
 * A page of the hotline's interface: {@code {"records": [{column: value, …}], "next": cursor,
 * "more": true}}, with the columns its exports have.
 */
record CallPage(List<Map<String, String>> records, Optional<String> next, boolean more) {
  private static final int MOST_RECORDS = 5_000;

  /** Several times what the longest cell may hold; such a row is sent back for its length. */
  private static final int LONGEST_CELL = 2_000;

  /** What a decoder writes where it could not read; a row with it is sent back. */
  private static final String GARBLED = "\ufffd";

  private static final Set<String> COLUMNS =
      Arrays.stream(Column.values())
          .flatMap(column -> column.names().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(HotlinePull.LARGEST)
                  .maxNameLength(200)
                  .maxNumberLength(40)
                  .build())
          .build();

  boolean isEmpty() {
    return records.isEmpty();
  }

  /** Reads it whole or refuses it whole: half a page would lose the other half. */
  static CallPage read(byte[] body) {
    if (isWebPage(body)) {
      throw refused(HotlineProblems.webPage());
    }
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw refused(HotlineProblems.page());
      }
      CallPage page = read(json);
      if (json.nextToken() != null) {
        throw refused(HotlineProblems.page());
      }
      return page;
    } catch (JsonEOFException e) {
      throw refused(HotlineProblems.half());
    } catch (IOException e) {
      throw refused(isUtf8(body) ? HotlineProblems.page() : HotlineProblems.charset());
    }
  }

  private static boolean isUtf8(byte[] body) {
    try {
      var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static CallPage read(JsonParser json) throws IOException {
    List<Map<String, String>> records = new ArrayList<>();
    boolean listed = false;
    Optional<String> next = Optional.empty();
    boolean more = false;
    Verdict verdict = Verdict.NONE;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("records") && value == JsonToken.START_ARRAY) {
        listed = true;
        records(json, records);
      } else if (name.equals("next")) {
        next = scalar(json, value).filter(text -> !text.isEmpty());
      } else if (name.equals("more")) {
        more = value == JsonToken.VALUE_TRUE;
      } else if (value.isScalarValue()) {
        verdict = verdict.with(name, scalar(json, value).orElse(""));
      } else {
        json.skipChildren();
      }
    }
    if (verdict.isBad()) {
      throw refused(HotlineProblems.errorInside(verdict.code()));
    }
    if (!listed || next.filter(text -> text.length() > Pulled.LONGEST_CURSOR).isPresent()) {
      throw refused(HotlineProblems.page());
    }
    CallPage page = new CallPage(records, next, more);
    if (!page.isEmpty() && records.stream().noneMatch(CallPage::isNumbered)) {
      throw refused(HotlineProblems.fields());
    }
    return page;
  }

  /** Records of which none has a number are another interface's, and would all be lost. */
  private static boolean isNumbered(Map<String, String> record) {
    return Column.NUMBER.names().stream().anyMatch(record::containsKey);
  }

  private static void records(JsonParser json, List<Map<String, String>> records)
      throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> record = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        cell(json, json.nextToken()).ifPresent(text -> record.put(name.strip(), text));
      }
      records.add(record);
      if (records.size() > MOST_RECORDS) {
        throw refused(HotlineProblems.page());
      }
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw refused(HotlineProblems.page());
    }
  }

  /**
   * What is no single value is passed over with its column where nobody reads that, and else sends
   * the row back as garbled: one such row is no reason to stand still at its page for ever.
   */
  private static Optional<String> cell(JsonParser json, JsonToken value) throws IOException {
    String name = json.currentName().strip();
    boolean read = COLUMNS.contains(name);
    if (value.isScalarValue()) {
      return Optional.of(scalar(json, value).orElse("")).filter(text -> read).map(CallPage::cut);
    }
    json.skipChildren();
    return read ? Optional.of(GARBLED) : Optional.empty();
  }

  /** Longer than any cell may be; whole it could make the row longer than a table's. */
  private static String cut(String text) {
    return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
  }

  private static Optional<String> scalar(JsonParser json, JsonToken value) throws IOException {
    if (!value.isScalarValue()) {
      throw refused(HotlineProblems.page());
    }
    return switch (value) {
      case VALUE_NULL -> Optional.empty();
      case VALUE_TRUE -> Optional.of("是");
      case VALUE_FALSE -> Optional.of("否");
      default -> Optional.of(json.getText());
    };
  }

  /** The page as the table that an export would be. */
  String csv() {
    StringBuilder csv = new StringBuilder(line(Column::heading));
    for (Map<String, String> record : records) {
      csv.append(
          line(
              column ->
                  column.names().stream()
                      .map(record::get)
                      .filter(text -> text != null && !text.isEmpty())
                      .findFirst()
                      .orElse("")));
    }
    return csv.toString();
  }

  private static String line(Function<Column, String> cell) {
    return Arrays.stream(Column.values())
        .map(cell)
        .map(text -> '"' + text.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static boolean isWebPage(byte[] body) {
    int first = 0;
    while (first < body.length && body[first] <= ' ') {
      first++; // a byte order mark has negative bytes, and stands before pages as well
    }
    return first < body.length && body[first] == '<';
  }

  private static RejectedException refused(Problem problem) {
    return new RejectedException(problem);
  }

  /** What callers said stays out of logs. */
  @Override
  public String toString() {
    return "CallPage[" + records.size() + "]";
  }

  /** What an answer with status 200 says of itself beside its records. */
  private record Verdict(boolean isBad, String code) {
    private static final Verdict NONE = new Verdict(false, "");

    Verdict with(String name, String value) {
      boolean bad =
          switch (name) {
            case "code", "errcode" ->
                Stream.of("", "0", "00", "0000", "200", "ok", "success")
                    .noneMatch(value::equalsIgnoreCase);
            case "success" -> value.equals("否") || value.equals("false");
            case "error" -> !value.isEmpty() && !value.equals("否") && !value.equals("0");
            default -> false;
          };
      String shown = name.endsWith("code") && bad ? value : code;
      return new Verdict(isBad || bad, shown);
    }
  }
}
