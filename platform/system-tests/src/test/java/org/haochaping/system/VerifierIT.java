package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.fixture.VerifierProgram;
import org.haochaping.system.fixture.VerifierProgram.Verdict;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Anybody fetches a published bulletin and recomputes it by the program that is delivered. */
@OnProduct
@DisplayName("A published bulletin, recomputed by whoever wants to")
class VerifierIT {
  private static final String MONTH = "2026-09";
  private static final String RANKS = "各部门排名";
  private static final String LEVELS = "各等级评价数及占比";

  private final Product product;
  private final DemoTenant county;
  private final String run = UUID.randomUUID().toString();

  VerifierIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, "532823");
  }

  @Test
  void every_number_agrees_and_a_changed_count_or_rank_is_named() throws Exception {
    rated();
    byte[] published = openData(publish());
    Verdict verdict = verify(published);
    assertThat(verdict.code()).as(verdict.said()).isZero();
    assertThat(verdict.said())
        .contains("表“" + RANKS + "”")
        .contains("不符0处，未能核对0处")
        .contains("文件SHA-256 File's SHA-256: " + sha256(published));

    JsonObject bulletin = read(published);
    String count = cell(bulletin, LEVELS, "评价数");
    Verdict counted = verify(with(bulletin, count, "1" + string(bulletin, count)));
    assertThat(counted.code()).as(counted.said()).isEqualTo(1);
    assertThat(counted.said())
        .contains("不符1处")
        .contains("第1行“非常满意”·评价数 印出 printed 1" + string(bulletin, count))
        .contains("复算 recomputed " + string(bulletin, count));

    String rank = cell(bulletin, RANKS, "好评率排名");
    Verdict ranked = verify(with(bulletin, rank, "2"));
    assertThat(string(bulletin, rank)).startsWith("1");
    assertThat(ranked.code()).as(ranked.said()).isEqualTo(1);
    assertThat(ranked.said())
        .contains("·好评率排名 印出 printed 2，复算 recomputed " + string(bulletin, rank));

    Verdict broken = verify("{".getBytes(StandardCharsets.UTF_8));
    assertThat(broken.code()).as(broken.said()).isEqualTo(2);
  }

  /** Two departments with the same rate, one with another, one with too few. */
  private void rated() {
    List<String> lines = new ArrayList<>();
    add(lines, "SJJ", 40, 0);
    add(lines, "RSJ", 40, 0);
    add(lines, "GAJ", 39, 1);
    add(lines, "SWJ", 3, 0);
    JsonObject taken =
        Upload.into(Api.of(product, county.login("county-admin")), "file")
            .csv(run + ".csv", lines.toArray(String[]::new));
    assertThat(taken.getString("state")).as(taken.toString()).isEqualTo("DONE");
  }

  private void add(List<String> lines, String unit, int good, int bad) {
    for (int i = 0; i < good + bad; i++) {
      lines.add(
          "%s-%s-%d,2,PC端,%s,%s-%02d,%s"
              .formatted(run, unit, i, unit, MONTH, 1 + i % 28, i < good ? "满意," : "不满意,等候时间过长"));
    }
  }

  /** The number of the published bulletin. */
  private String publish() {
    Api lead = Api.of(product, county.login("lead-department"));
    String closing =
        lead.post("/api/v1/closings", Json.createObjectBuilder().add("period", MONTH))
            .expect(201)
            .json()
            .getString("id");
    return lead.post("/api/v1/bulletins", Json.createObjectBuilder().add("closingId", closing))
        .expect(201)
        .json()
        .getString("id");
  }

  /** As anybody gets it, without signing in. */
  private byte[] openData(String bulletin) {
    String forms = "/api/v1/public/" + county.key() + "/bulletins/" + bulletin + "/forms";
    Api anybody = Api.anonymous(product);
    String form =
        Waiting.value(
            "the bulletin is there as open data",
            Duration.ofSeconds(60),
            () ->
                anybody.get(forms).items().stream()
                    .filter(one -> one.getString("format").equals("bulletin-opendata"))
                    .map(one -> one.getString("id"))
                    .findFirst()
                    .orElse(null));
    return anybody.call("GET", forms + "/" + form).download().body();
  }

  private Verdict verify(byte[] bulletin) {
    return VerifierProgram.on(product, bulletin);
  }

  /** The pointer of the first row's cell in a column of a table. */
  private static String cell(JsonObject bulletin, String caption, String heading) {
    List<JsonObject> sections = bulletin.getJsonArray("sections").getValuesAs(JsonObject.class);
    for (int i = 0; i < sections.size(); i++) {
      List<JsonObject> tables =
          sections.get(i).getJsonArray("tables").getValuesAs(JsonObject.class);
      for (int j = 0; j < tables.size(); j++) {
        if (tables.get(j).getString("caption").equals(caption)) {
          List<JsonObject> columns =
              tables.get(j).getJsonArray("columns").getValuesAs(JsonObject.class);
          int column =
              IntStream.range(0, columns.size())
                  .filter(at -> columns.get(at).getString("heading").equals(heading))
                  .findFirst()
                  .orElseThrow();
          return "/sections/" + i + "/tables/" + j + "/rows/0/" + column;
        }
      }
    }
    throw new AssertionError("no table " + caption);
  }

  private static byte[] with(JsonObject bulletin, String cell, String value) {
    JsonPointer pointer = Json.createPointer(cell);
    return pointer
        .replace(bulletin, Json.createValue(value))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String string(JsonObject bulletin, String cell) {
    return ((JsonString) bulletin.getValue(cell)).getString();
  }

  private static JsonObject read(byte[] bulletin) {
    String text = new String(bulletin, StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
