package org.haochaping.assessment.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a phone sends it, the same each time it is sent.
 *
 * @param id made on the phone; what makes the visit once-only
 * @param placeId which place of the plan was visited
 * @param clock what the phone's clock showed when the visit began, in seconds since 1970
 * @param serverAhead how many seconds the server's clock was ahead of it, as the phone knew
 * @param latitude degrees north; without it {@code noPosition} says why
 * @param longitude degrees east
 * @param accuracy within how many metres
 * @param answers by the code of the question
 * @param photos SHA-256 of each photo as it was sent, in their order
 */
public record VisitSent(
    @Nullable UUID id,
    @Nullable UUID placeId,
    @Nullable Long clock,
    @Nullable Long serverAhead,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Double accuracy,
    Whereabouts.@Nullable Missing noPosition,
    @Nullable Map<String, List<String>> answers,
    @Nullable List<String> photos) {
  private static final String DIGEST = "[0-9a-f]{64}";

  /** The same with nothing missing that must be there. */
  Read read() {
    List<String> named = photos == null ? List.of() : photos;
    if (!named.stream().allMatch(one -> one != null && one.matches(DIGEST))) {
      throw Refusal.invalid(
          "photos-unnamed",
          "照片的校验值有误，请刷新页面后再次送出。",
          "A photo is not named by its SHA-256; reload the page and send again.");
    }
    if (named.size() > VisitPhoto.MOST) {
      throw Refusal.invalid(
          "photos-too-many",
          "一次到访最多" + VisitPhoto.MOST + "张照片，请删去几张。",
          "A visit has " + VisitPhoto.MOST + " photos at the most; take some away.");
    }
    return new Read(
        Input.required(id, "id", "缺少记录编号，请刷新页面后重新保存。", "The visit has no id; reload the page."),
        Input.required(placeId, "placeId", "请选择到访的单位或窗口。", "Choose the unit or window visited."),
        Input.required(clock, "clock", "缺少到访时间，请刷新页面后重新保存。", "The visit has no time; reload."),
        serverAhead == null ? 0 : serverAhead,
        Whereabouts.told(latitude, longitude, accuracy, noPosition),
        answers == null ? Map.of() : written(answers),
        List.copyOf(named));
  }

  /** Without what is null, which is no answer. */
  private static Map<String, List<String>> written(Map<String, List<String>> answers) {
    Map<String, List<String>> written = new HashMap<>();
    answers.forEach(
        (code, answer) ->
            written.put(
                code,
                Stream.ofNullable(answer).flatMap(List::stream).filter(Objects::nonNull).toList()));
    return written;
  }

  /** A visit that says all it must. */
  record Read(
      UUID id,
      UUID placeId,
      long clock,
      long serverAhead,
      Whereabouts where,
      Map<String, List<String>> answers,
      List<String> photos) {

    /** A text in which equal visits are equal. */
    String canonical() {
      StringJoiner text =
          new StringJoiner("\u001f")
              .add(id.toString())
              .add(placeId.toString())
              .add(clock + "+" + serverAhead)
              .add(String.valueOf(where));
      new TreeMap<>(answers)
          .forEach((code, answer) -> text.add(code + "\u001e" + String.join("\u001e", answer)));
      return text.add(String.join("\u001e", photos)).toString();
    }
  }
}
