package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.Ledger;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.Call;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ratings that are malformed, too large, doubled, out of range or forged. */
@OnProduct
class BadInputIT {
  private static final String COUNTY = "532823";
  private static Product product;
  private static Counter counter;
  private static String code;

  @BeforeAll
  static void open(Product running) {
    product = running;
    counter = Counter.of(product, COUNTY);
    code = counter.windowLink("qrcode", "ML-02").getString("code");
  }

  /** One bad submission and what the citizen's page is told. */
  record Row(String label, String body, int status, String problem) {
    @Override
    public String toString() {
      return label;
    }
  }

  static Stream<Row> bad_ratings() {
    return Stream.of(
        new Row("not JSON", "{\"level\":", 400, "malformed-json"),
        new Row("an empty body", "", 400, "malformed"),
        new Row("a list", "[]", 400, "malformed-json"),
        new Row("an unknown field", "{\"level\":\"SATISFIED\",\"stars\":5}", 400, "malformed-json"),
        new Row("a field of another type", "{\"level\":{}}", 400, "malformed-json"),
        new Row("too large", words("SATISFIED", "好".repeat(30_000)), 413, "too-large"),
        new Row("no level", "{}", 422, "level-unknown"),
        new Row("a level there is not", "{\"level\":\"SUPERB\"}", 422, "level-unknown"),
        new Row("a level as a digit", "{\"level\":\"5\"}", 422, "level-unknown"),
        new Row(
            "bad without a reason", "{\"level\":\"VERY_DISSATISFIED\"}", 422, "reason-required"),
        new Row("bad with blank words", words("DISSATISFIED", "  "), 422, "reason-required"),
        new Row("a tag there is not", tag("DISSATISFIED", "999"), 422, "tag-unknown"),
        new Row("a tag of another level", tag("DISSATISFIED", "510"), 422, "tag-unknown"),
        new Row("a retired tag", tag("DISSATISFIED", "201"), 422, "tag-unknown"),
        new Row("501 characters", words("SATISFIED", "好".repeat(501)), 422, "words-too-long"),
        new Row(
            "a contact without consent",
            contact("\"phone\":\"13912345678\",\"consent\":false"),
            422,
            "consent-required"),
        new Row(
            "a phone that is none",
            contact("\"phone\":\"12\",\"consent\":true"),
            422,
            "phone-invalid"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad_ratings")
  void a_bad_rating_is_refused_with_a_reason_and_leaves_nothing_behind(Row row) throws Exception {
    Ledger before = Ledger.read(product, COUNTY);

    submission(code)
        .text("application/json", row.body())
        .send()
        .problem(row.status(), row.problem());

    assertThat(Ledger.read(product, COUNTY)).isEqualTo(before);
  }

  @Test
  void form_data_is_refused_and_so_is_a_rating_without_a_key() {
    submission(code).text("text/plain", "level=SATISFIED").send().problem(415);
    Api.anonymous(product)
        .post(
            "/api/v1/public/" + counter.tenant().key() + "/links/" + code + "/evaluations",
            Counter.good("SATISFIED"))
        .problem(400, "idempotency-key-missing");
  }

  @Test
  void the_same_again_gives_the_same_receipt_and_another_body_under_its_key_is_a_conflict()
      throws Exception {
    String key = UUID.randomUUID().toString();
    String receipt =
        counter.rating(code, key, Counter.good("SATISFIED")).send().json().getString("receipt");
    Ledger once = Ledger.read(product, COUNTY);

    for (int i = 0; i < 3; i++) {
      JsonObject again = counter.rating(code, key, Counter.good("SATISFIED")).send().json();
      assertThat(again.getString("receipt")).isEqualTo(receipt);
    }
    counter
        .rating(code, key, Counter.good("VERY_SATISFIED"))
        .send()
        .problem(409, "idempotency-conflict");
    assertThat(Ledger.read(product, COUNTY)).isEqualTo(once);
  }

  @Test
  void a_case_is_rated_once_from_whatever_phone() throws Exception {
    String once = counter.caseLink("qrcode", "SJJ", "ML-" + UUID.randomUUID()).getString("code");
    counter.rate(once, Counter.good("SATISFIED"));
    Ledger before = Ledger.read(product, COUNTY);

    counter
        .rating(once, UUID.randomUUID().toString(), Counter.bad("DISSATISFIED", "改主意了", "209"))
        .send()
        .problem(410, "already-rated");
    counter
        .rating(once, UUID.randomUUID().toString(), Counter.good("SATISFIED"))
        .send()
        .problem(410, "already-rated");

    assertThat(Ledger.read(product, COUNTY)).isEqualTo(before);
  }

  @Test
  void forged_codes_and_receipts_open_nothing() {
    String receipt = counter.rate(code, Counter.good("SATISFIED"));
    Api citizen = Api.anonymous(product);
    String last = receipt.endsWith("0") ? "1" : "0";
    for (String forged :
        new String[] {
          receipt.substring(0, receipt.length() - 1) + last,
          "JH2801" + receipt.substring(6),
          "ZZZZZZ" + receipt.substring(6),
          "nonsense",
          "%27%20or%20%271%27%3D%271"
        }) {
      citizen.get("/api/v1/public/receipts/" + forged).problem(404, "receipt-unknown");
    }
    citizen
        .get("/api/v1/public/" + counter.tenant().key() + "/links/0000000000")
        .problem(404, "link-unknown");
    citizen.get("/api/v1/public/JH2801/links/" + code).problem(404, "link-unknown");
    citizen.get("/api/v1/public/ZZZZZZ/links/" + code).problem(404, "link-unknown");
  }

  @Test
  void a_withdrawn_code_says_where_to_go_instead() {
    var link = counter.windowLink("qrcode", "ML-03");
    counter.revoke(link.getString("id"));

    String told =
        Api.anonymous(product)
            .get("/api/v1/public/" + counter.tenant().key() + "/links/" + link.getString("code"))
            .expect(410)
            .body();
    assertThat(told)
        .contains("link-revoked", "请扫描勐腊县市场监督管理局窗口（ML-03")
        .as("the names of office and window stand in the English sentence, too")
        .contains("Scan the code now in use at 勐腊县市场监督管理局 (ML-03");
  }

  @Test
  void afterwards_a_good_rating_is_taken_as_ever() {
    String receipt = counter.rate(code, Counter.good("VERY_SATISFIED"));

    Api.anonymous(product).get("/api/v1/public/receipts/" + receipt).expect(200);
  }

  private static Call submission(String link) {
    return Api.anonymous(product)
        .call(
            "POST", "/api/v1/public/" + counter.tenant().key() + "/links/" + link + "/evaluations")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static String words(String level, String words) {
    return "{\"level\":\"" + level + "\",\"words\":\"" + words + "\"}";
  }

  private static String tag(String level, String tag) {
    return "{\"level\":\"" + level + "\",\"tags\":[\"" + tag + "\"]}";
  }

  private static String contact(String contact) {
    return "{\"level\":\"SATISFIED\",\"contact\":{" + contact + "}}";
  }
}
