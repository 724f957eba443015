package org.haochaping.bulletin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import org.haochaping.closing.Closing;
import org.haochaping.figures.FiguresJson;
import org.haochaping.figures.Rate;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What every number of a bulletin can be computed from again, by anybody and without this program.
 * The same closing always gives the same text.
 *
 * @param sources whose ratings it tells; the figures hold all
 * @param minimumVolume departments with fewer ratings are listed unranked
 * @param corrected the closing whose bulletin is replaced; absent for the first
 */
record Snapshot(
    Tenant tenant,
    Closing closing,
    Set<Source> sources,
    int minimumVolume,
    @Nullable Closing corrected) {

  /** Counts up when a member changes its meaning; one that is added changes nothing. */
  static final String FORMAT = "haochaping-snapshot-1";

  String json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("format", FORMAT)
            .add("period", closing.period().code())
            .add("kind", closing.period().kind().name())
            .add("sources", numbers(sources))
            .add(
                "tenant",
                Json.createObjectBuilder().add("code", tenant.code()).add("name", tenant.name()))
            .add("closing", head(closing))
            .add(
                "rules",
                Json.createObjectBuilder()
                    .add("minimumVolume", minimumVolume)
                    .add("decimals", Rate.DECIMALS))
            .add("figures", FiguresJson.write(closing.figures()));
    if (corrected != null) {
      json.add("corrected", head(corrected).add("figures", FiguresJson.write(corrected.figures())));
    }
    return json.build().toString();
  }

  private static JsonObjectBuilder head(Closing closing) {
    return Json.createObjectBuilder()
        .add("id", closing.id().toString())
        .add("version", closing.version())
        .add("cutOff", closing.cutOff().toString())
        .add("definitions", closing.definitions())
        .add("policyVersion", closing.policyVersion())
        .add("sha256", closing.sha256());
  }

  private static JsonArrayBuilder numbers(Set<Source> sources) {
    JsonArrayBuilder numbers = Json.createArrayBuilder();
    sources.stream().map(Source::number).sorted().forEach(numbers::add);
    return numbers;
  }
}
