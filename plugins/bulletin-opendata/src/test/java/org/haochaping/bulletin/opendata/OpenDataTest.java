package org.haochaping.bulletin.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDataTest {
  private static final String DATA =
      "{\"format\":\"some-other-1\",\"sum\":95.10,\"units\":[{\"name\":\"市“住建”局\"}]}";

  static Stream<Document> documents() {
    return Stream.of(
        SampleDocuments.monthly(),
        SampleDocuments.monthly().from(DATA),
        SampleDocuments.hostile(),
        SampleDocuments.bare(),
        SamplePapers.form(),
        SamplePapers.letter(),
        printed());
  }

  private static Document printed() {
    Document letter = SamplePapers.letter();
    return letter.in(letter.frame().printed("州政务服务管理局办公室", LocalDate.of(2027, 1, 9)));
  }

  @Test
  void it_tells_who_printed_a_letter_where_somebody_did() {
    JsonObject frame =
        Written.json(Written.rendered("json", printed()).bytes()).getJsonObject("frame");
    assertThat(frame.getJsonObject("printing"))
        .hasToString("{\"office\":\"州政务服务管理局办公室\",\"on\":\"2027-01-09\"}");
    assertThat(
            Written.json(Written.rendered("json", SamplePapers.letter()).bytes())
                .getJsonObject("frame"))
        .doesNotContainKey("printing");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_document_is_as_its_schema_says(Document document) throws IOException {
    assertThat(schema().validate(text("json", document), InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_schema_is_not_pleased_by_everything() throws IOException {
    String good = text("json", SampleDocuments.monthly());
    assertThat(schema().validate(good.replace("\"rows\":[[", "\"rows\":[[7,"), InputFormat.JSON))
        .isNotEmpty();
    String snapshot =
        text("json", SampleDocuments.monthly().from(snapshot("haochaping-snapshot-1")));
    assertThat(schema().validate(snapshot, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void json_is_what_comes_out_when_nothing_is_chosen() {
    OpenDataFactory factory = new OpenDataFactory();
    assertThat(factory.settingsSchema().complete(Map.of()).text("form")).contains("json");
    Rendered rendered = Written.rendered("json", SampleDocuments.monthly());
    assertThat(rendered.mediaType()).isEqualTo("application/json;charset=utf-8");
    assertThat(rendered.fileExtension()).isEqualTo("json");
  }

  @ParameterizedTest
  @CsvSource({"json, csv", "csv, json"})
  void a_letter_has_the_other_form_as_well(String chosen, String other) {
    BulletinFormat format = Written.format(chosen);
    Document letter = SampleDocuments.monthly().from(DATA);
    assertThat(format.variants()).containsExactly(other);
    assertThat(format.render(letter, other).bytes())
        .isEqualTo(Written.rendered(other, letter).bytes());
    assertThatThrownBy(() -> format.render(letter, chosen))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cells_are_the_strings_that_are_printed() {
    JsonObject json = Written.json(Written.rendered("json", SampleDocuments.monthly()).bytes());
    JsonObject table =
        json.getJsonArray("sections").getJsonObject(1).getJsonArray("tables").getJsonObject(0);
    assertThat(json.getString("format")).isEqualTo("haochaping-bulletin-1");
    assertThat(json.getString("issuedOn")).isEqualTo("2026-11-09");
    assertThat(table.getString("caption")).isEqualTo("表2 部门好评率排名");
    assertThat(table.getJsonArray("columns").getJsonObject(2))
        .hasToString("{\"heading\":\"评价数\",\"numeric\":true}");
    assertThat(table.getJsonArray("rows").get(3))
        .hasToString("[\"—\",\"市档案馆\",\"12\",\"100.00\",\"100.00\"]");
  }

  @Test
  void the_figures_stand_in_it_byte_for_byte() {
    assertThat(text("json", SampleDocuments.monthly().from(DATA))).contains("\"data\":" + DATA);
    assertThat(text("json", SampleDocuments.monthly())).doesNotContain("\"data\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{", "{}{}", "{\"a\":1,\"a\":2}", "x", "{},\"title\":\"\""})
  void what_is_not_one_object_is_no_figures(String data) {
    assertThatThrownBy(() -> text("json", SampleDocuments.monthly().from(data)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_zip_has_a_csv_file_for_each_table_and_everything_as_json() {
    Map<String, byte[]> files = zip(SampleDocuments.monthly().from(DATA));
    assertThat(files.keySet())
        .containsExactly(
            "datapackage.json",
            "bulletin.json",
            "haochaping-bulletin-1.schema.json",
            "table-01.csv",
            "table-02.csv");
    assertThat(files.get("bulletin.json"))
        .isEqualTo(Written.rendered("json", SampleDocuments.monthly().from(DATA)).bytes());
    assertThat(files.get("table-02.csv")).startsWith(0xEF, 0xBB, 0xBF);
    List<List<String>> lines = Written.csv(files.get("table-02.csv"));
    Table ranks = SampleDocuments.monthly().sections().get(1).tables().get(0);
    assertThat(lines.get(0)).containsExactly("名次", "部门", "评价数", "好评率%", "主动评价好评率%");
    assertThat(lines.subList(1, 5)).isEqualTo(ranks.rows());
  }

  @Test
  void the_package_tells_the_type_of_every_column() {
    JsonObject json = Written.json(zip(SampleDocuments.monthly()).get("datapackage.json"));
    JsonObject ranks = json.getJsonArray("resources").getJsonObject(2);
    List<String> types = new ArrayList<>();
    ranks
        .getJsonObject("schema")
        .getJsonArray("fields")
        .getValuesAs(JsonObject.class)
        .forEach(field -> types.add(field.getString("name") + " " + field.getString("type")));
    assertThat(ranks.getString("path")).isEqualTo("table-02.csv");
    assertThat(ranks.getString("title")).isEqualTo("表2 部门好评率排名");
    assertThat(types)
        .as("a rank that says 并列 is text, a number with separators is one")
        .containsExactly("名次 string", "部门 string", "评价数 number", "好评率% number", "主动评价好评率% number");
    assertThat(json.getString("description")).contains("单引号").contains("apostrophe");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=1+1, '=1+1",
        "+8610, +8610",
        "-3.50, -3.50",
        "-2+3, '-2+3",
        "@SUM(A1), '@SUM(A1)",
        "＝1+1, '＝1+1",
        "＋cmd, '＋cmd",
        "－－, '－－",
        "＠x, '＠x",
        "—, —",
        "市公安局, 市公安局"
      })
  void a_cell_that_a_spreadsheet_would_compute_has_an_apostrophe(String cell, String written) {
    List<List<String>> lines = Written.csv(zip(table(List.of(cell))).get("table-01.csv"));
    assertThat(lines.get(1)).containsExactly(written);
  }

  @Test
  void quotes_line_breaks_and_blanks_come_back_as_they_were() {
    List<String> cells = List.of("a,\"b\"", "上\r\n下", " x ", "", "\n", "平");
    byte[] file = zip(table(cells)).get("table-01.csv");
    assertThat(Written.csv(file).subList(1, 7))
        .extracting(line -> line.get(0))
        .containsExactly("a,\"b\"", "上\r\n下", " x ", "", "'\n", "平");
    assertThat(new String(file, StandardCharsets.UTF_8)).endsWith("\"'\n\"\r\n平\r\n");
  }

  private static Document table(List<String> cells) {
    Table table =
        new Table(
            "表",
            List.of(new Column("列", false)),
            cells.stream().map(List::of).toList(),
            Chart.NONE);
    return new Document(
        "bulletin",
        "通报",
        "机关",
        LocalDate.of(2026, 1, 8),
        "",
        "zh-CN",
        List.of(new Section("一", List.of(), List.of(table))),
        List.of());
  }

  private static String snapshot(String format) {
    return "{\"format\":\"" + format + "\"}";
  }

  private static Map<String, byte[]> zip(Document document) {
    return Written.files(Written.rendered("csv", document).bytes());
  }

  private static String text(String form, Document document) {
    return new String(Written.rendered(form, document).bytes(), StandardCharsets.UTF_8);
  }

  private static Schema schema() throws IOException {
    try (InputStream file = OpenDataTest.class.getResourceAsStream(CsvData.SCHEMA_FILE)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
