package org.haochaping.bulletin.content;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.haochaping.bulletin.way.Filings.Filing;
import org.haochaping.closing.Closing;
import org.haochaping.duty.Duty;
import org.haochaping.figures.Figures;
import org.haochaping.figures.FiguresJson;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.haochaping.tenancy.Policy.ScoreWeights;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What every number of a bulletin can be computed from again, by anybody and without this program.
 * The same closing always gives the same text.
 *
 * @param rules how its numbers are rounded, and who is ranked
 * @param corrected the bulletin that is replaced; absent for the first
 * @param contents whose ratings it tells, and what it tells beside
 * @param issuedOn on which day appeals run or have ended
 * @param filed the bulletins a ranking was compiled from
 * @param analysis the office's own words, which nothing computes
 */
public record Snapshot(
    Tenant tenant,
    Closing closing,
    PrintingRules rules,
    @Nullable Corrected corrected,
    Contents contents,
    LocalDate issuedOn,
    List<Filing> filed,
    String analysis) {

  /** Counts up when a member changes its meaning; one that is added changes nothing. */
  static final String FORMAT = "haochaping-snapshot-1";

  private static final String EACH_FOR_ITSELF = "half-up";
  private static final String CLOSED = "closed-to-100";

  /** Whose ratings a bulletin told; nothing of one that is older than snapshots. */
  public static Optional<Set<Source>> sourcesOf(Document printed) {
    if (printed.data().isBlank()) {
      return Optional.empty();
    }
    try (JsonReader reader = Json.createReader(new StringReader(printed.data()))) {
      return Optional.ofNullable(reader.readObject().getJsonArray("sources"))
          .map(
              numbers ->
                  numbers.getValuesAs(JsonNumber.class).stream()
                      .map(number -> Source.ofNumber(number.intValue()).orElseThrow())
                      .collect(Collectors.toSet()));
    }
  }

  String json() {
    // Nothing that another bulletin tells, which its departments may not have been told of yet.
    Figures told = closing.told(contents.sources());
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("format", FORMAT)
            .add("period", closing.period().code())
            .add("kind", closing.period().kind().name())
            .add("sources", numbers(contents.sources()))
            .add(
                "tenant",
                Json.createObjectBuilder().add("code", tenant.code()).add("name", tenant.name()))
            .add("closing", head(closing, told))
            .add("rules", ruled())
            .add("figures", FiguresJson.write(told));
    if (corrected != null) {
      json.add(
          "corrected",
          head(corrected.closing(), corrected.figures())
              .add("sources", numbers(corrected.sources()))
              .add("decimals", corrected.rules().figures().decimals())
              .add("figures", FiguresJson.write(corrected.figures())));
    }
    BesideJson.add(json, contents, issuedOn);
    if (!filed.isEmpty()) {
      json.add("filings", filings());
    }
    if (!analysis.isBlank()) {
      json.add("analysis", analysis);
    }
    return json.build().toString();
  }

  private JsonObjectBuilder ruled() {
    FiguresPolicy figures = rules.figures();
    JsonObjectBuilder ruled =
        Json.createObjectBuilder()
            .add("minimumVolume", rules.minimumVolume())
            .add("decimals", figures.decimals())
            .add("shares", figures.sharesClosed() ? CLOSED : EACH_FOR_ITSELF);
    ScoreWeights weights = figures.weights();
    return weights.printed()
        ? ruled.add(
            "weights",
            Json.createArrayBuilder()
                .add(weights.verySatisfied())
                .add(weights.satisfied())
                .add(weights.basicallySatisfied())
                .add(weights.dissatisfied())
                .add(weights.veryDissatisfied()))
        : ruled;
  }

  private JsonArrayBuilder filings() {
    JsonArrayBuilder filings = Json.createArrayBuilder();
    for (Filing one : filed) {
      filings.add(
          Json.createObjectBuilder()
              .add("title", one.title())
              .add("issuer", one.issuer())
              .add("version", one.version())
              .add("filedOn", LocalDate.ofInstant(one.filedAt(), Duty.CHINA).toString()));
    }
    return filings;
  }

  private static JsonObjectBuilder head(Closing closing, Figures told) {
    return Json.createObjectBuilder()
        .add("id", closing.id().toString())
        .add("version", closing.version())
        .add("cutOff", closing.cutOff().toString())
        .add("definitions", closing.definitions())
        .add("policyVersion", closing.policyVersion())
        .add("sha256", FiguresJson.sha256(told))
        .add("closingSha256", closing.sha256());
  }

  private static JsonArrayBuilder numbers(Set<Source> sources) {
    JsonArrayBuilder numbers = Json.createArrayBuilder();
    sources.stream().map(Source::number).sorted().forEach(numbers::add);
    return numbers;
  }
}
