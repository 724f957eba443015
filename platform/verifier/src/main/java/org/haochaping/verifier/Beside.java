package org.haochaping.verifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a bulletin tells beside its own ratings.
 *
 * @param below the places below
 * @param results what became of bad results, by department
 * @param outcomes what had become of them when the period was closed
 * @param filings the year's bulletins that its ranking was compiled from
 * @param analysis the office's own words, which nothing computes
 */
record Beside(
    List<Place> below,
    List<Result> results,
    Outcomes outcomes,
    List<Filing> filings,
    List<String> analysis) {

  /**
   * A place below.
   *
   * @param version of its closing; absent while it has none
   * @param open how many below it have none
   */
  record Place(
      String name, Optional<Long> version, long open, Optional<Count> own, Count withBelow) {}

  /** Bad results of a department, in three states. */
  record Result(
      String unit, long confirmed, long examined, long voided, long untold, boolean canAppeal) {
    long all() {
      return Math.addExact(Math.addExact(confirmed, examined), Math.addExact(voided, untold));
    }
  }

  /** A bulletin as it was filed. */
  record Filing(String title, String issuer, long version, LocalDate filedOn) {}

  static Beside read(Members json) {
    return new Beside(
        json.has("below") ? json.objects("below").stream().map(Beside::place).toList() : List.of(),
        json.has("results")
            ? json.objects("results").stream().map(Beside::result).toList()
            : List.of(),
        json.has("outcomes") ? Outcomes.read(json.object("outcomes")) : Outcomes.NONE,
        json.has("filings")
            ? json.objects("filings").stream().map(Beside::filing).toList()
            : List.of(),
        json.has("analysis") ? json.text("analysis").lines().toList() : List.of());
  }

  /** All departments together. */
  Result sum() {
    return results.stream()
        .reduce(
            new Result("", 0, 0, 0, 0, false),
            (one, other) ->
                new Result(
                    "",
                    Math.addExact(one.confirmed, other.confirmed),
                    Math.addExact(one.examined, other.examined),
                    Math.addExact(one.voided, other.voided),
                    Math.addExact(one.untold, other.untold),
                    one.canAppeal || other.canAppeal));
  }

  /** How many departments can still appeal. */
  long canAppeal() {
    return results.stream().filter(Result::canAppeal).count();
  }

  private static Place place(Members json) {
    return new Place(
        json.text("name"),
        json.has("version") ? Optional.of(json.count("version")) : Optional.empty(),
        json.count("open"),
        json.has("own") ? Optional.of(FiguresReader.count(json.object("own"))) : Optional.empty(),
        FiguresReader.count(json.object("withBelow")));
  }

  private static Filing filing(Members json) {
    String day = json.text("filedOn");
    try {
      return new Filing(
          json.text("title"), json.text("issuer"), json.count("version"), LocalDate.parse(day));
    } catch (DateTimeException e) {
      throw new Unreadable("备案日期无效：" + day, "no day: " + day);
    }
  }

  private static Result result(Members json) {
    return new Result(
        json.text("unit"),
        json.count("confirmed"),
        json.count("examined"),
        json.count("voided"),
        json.count("untold"),
        json.flag("canAppeal"));
  }
}
