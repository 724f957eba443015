package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Phone;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counterpart;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Database;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An online service hall pushes what it has, over HTTP and signed. */
@OnProduct
class OnlineHallIT {
  private static final String COUNTY = "532822";
  private static final int RECORDS = 10_000;
  private static final int BATCH = 500;
  private static final String UNMAPPED = "11532822SAMPLENEW";

  private final Pictures pictures = Pictures.of("online-hall");
  private final Product product;
  private final DemoTenant county;
  private Api admin;
  private String channel;
  private Counterpart hall;

  OnlineHallIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @BeforeEach
  void connect() {
    admin = Api.of(product, county.login("county-admin"));
    channel = admin.get("/api/v1/channels").item("code", "hall").getString("id");
    hall = Counterpart.of(product, admin, channel);
  }

  @Test
  @DisplayName(
      "10,000 records in batches with 1 % bad ones, twice: right ones once, bad ones in the queue,"
          + " fixed by the code map and replayed; both counts agree")
  void ten_thousand_records_twice() throws Exception {
    long before = ratings();
    JsonObject earlier = today();
    Sums first = pushAll();
    assertThat(first).isEqualTo(new Sums(9_900, 0, 100));
    assertThat(ratings() - before).isEqualTo(4_900);
    Sums second = pushAll();
    assertThat(second).isEqualTo(new Sums(0, 9_900, 100));
    assertThat(ratings() - before).isEqualTo(4_900);
    JsonObject queue = admin.get(at("/rejected-records")).json();
    assertThat(queue.getInt("total")).isEqualTo(100);
    assertThat(queue.getJsonArray("groups")).hasSize(1);
    assertThat(queue.toString()).contains(UNMAPPED).doesNotContain("HALL-");

    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("county-admin"), new Witness());
      desk.open("评价渠道").follow("网上政务服务大厅接口");
      desk.page().setViewportSize(1440, 900);
      pictures.take(desk.page(), "bad-records-wait");
      onPhone(desk.page(), "bad-records-wait-on-a-phone");
      desk.press("改设置");
      String map = desk.page().getByLabel("部门编码对照").inputValue();
      desk.fill("部门编码对照", map.strip() + "\n" + UNMAPPED + "=WJJ");
      pictures.take(desk.page(), "code-map-is-extended");
      desk.press("保存为新版本");
      desk.page().getByText("立即生效").waitFor();
      desk.press("全部重放（100 条）");
      desk.page().getByText("已重放 100 条").waitFor();
      pictures.take(desk.page(), "replayed");
      onPhone(desk.page(), "replayed-on-a-phone");
    }

    assertThat(ratings() - before).isEqualTo(RECORDS / 2);
    assertThat(admin.get(at("/rejected-records")).json().getInt("total")).isZero();
    JsonObject day = today();
    assertThat(more(earlier, day, "declared")).isEqualTo(2 * RECORDS);
    assertThat(more(earlier, day, "received")).isEqualTo(2 * RECORDS);
    assertThat(more(earlier, day, "accepted")).isEqualTo(9_900);
    assertThat(more(earlier, day, "repeated")).isEqualTo(9_900);
    assertThat(more(earlier, day, "replayed")).isEqualTo(100);
    assertThat(more(earlier, day, "stillWaiting")).isEqualTo(100);
    assertThat(day.getInt("waiting")).isZero();
    assertThat(day.getBoolean("agreed")).isTrue();
    assertThat(pushAll()).isEqualTo(new Sums(0, RECORDS, 0));
    assertThat(settings().getJsonArray("history")).hasSize(2);
  }

  /** The day's sums so far; other tests push to the same channel. */
  private JsonObject today() {
    JsonArray days = admin.get(at("/push-batches")).json().getJsonArray("days");
    return days.isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : days.getJsonObject(0);
  }

  private static int more(JsonObject earlier, JsonObject now, String name) {
    return now.getInt(name, 0) - earlier.getInt(name, 0);
  }

  @Test
  void a_citizen_rates_on_the_page_the_hall_sent_him_to_and_goes_back() {
    String number = "HALL-PAGE-1";
    hall.push(record(number, "SJJ")).expect(200);
    Answer answer =
        hall.link(
            Json.createObjectBuilder()
                .add("projectNo", number)
                .add("pf", 2)
                .add("backUrl", "https://zwfw.example.gov.cn/done?case=1"));
    JsonObject link = answer.expect(200).json();
    try (Browser browser = Browser.open(product)) {
      Phone phone = new Phone(browser.phone()).scan(link.getString("url"));
      assertThat(phone.page().innerText("body")).contains(county.unitName("SJJ"));
      phone.choose("满意");
      String receipt = phone.submit();
      assertThat(receipt).startsWith(county.key() + "-");
      assertThat(
              phone
                  .page()
                  .getByRole(
                      AriaRole.LINK, new Page.GetByRoleOptions().setName("返回").setExact(true))
                  .getAttribute("href"))
          .isEqualTo("https://zwfw.example.gov.cn/done?case=1");
      pictures.take(phone.page(), "rated-and-back");
    }
    hall.link(Json.createObjectBuilder().add("projectNo", "HALL-UNKNOWN"))
        .problem(422, "service-record-unknown");
    hall.link(
            Json.createObjectBuilder()
                .add("projectNo", number)
                .add("backUrl", "https://evil.example/"))
        .problem(422, "back-url-foreign");
  }

  @Test
  void a_credential_is_shown_once_rotated_without_a_gap_and_ended() {
    Counterpart next = Counterpart.of(product, admin, channel);
    hall.push(record("HALL-KEY-1", "SJJ")).expect(200);
    next.push(record("HALL-KEY-1", "SJJ")).expect(200);
    JsonObject old = admin.get(at("/credentials")).item("accessKey", hall.accessKey());
    assertThat(old.keySet()).doesNotContain("secret");
    admin
        .call("POST", "/api/v1/channels/credentials/" + old.getString("id") + "/end")
        .send()
        .expect(204);
    next.push(record("HALL-KEY-2", "SJJ")).expect(200);
    hall.push(record("HALL-KEY-3", "SJJ")).problem(401, "signature-wrong");
  }

  @Test
  void what_is_not_signed_or_comes_twice_is_refused() {
    String body = record("HALL-SIGN-1", "SJJ").build().toString();
    hall.signed("", "only-once-0000000000", body).send().expect(200);
    hall.signed("", "only-once-0000000000", body).send().problem(401, "signature-replayed");
    hall.signed("", "tampered-00000000000", body)
        .text("application/json", body.replace("HALL-SIGN-1", "HALL-SIGN-2"))
        .send()
        .problem(401, "signature-wrong");
    Api.anonymous(product)
        .call("POST", "/api/v1/public/channels/000000000000")
        .text("application/json", body)
        .send()
        .problem(401, "signature-algorithm");
    hall.signed("", "broken-0000000000000", "{\"records\":[{\"projectNo\":")
        .send()
        .problem(400, "body-unreadable");
  }

  @Test
  @DisplayName("一(二)2: an answer goes back by the system that brought the rating, until it has it")
  void the_answer_goes_back_the_way_the_rating_came() {
    String number = "HALL-BACK-" + UUID.randomUUID();
    String words = "材料交了三次" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    String receipt =
        hall.push(
                ratingOf(number, "11532822SAMPLERSJ")
                    .add("satisfaction", "2")
                    .add("evalDetail", "210")
                    .add("writingEvaluation", words))
            .expect(200)
            .json()
            .getJsonArray("results")
            .getJsonObject(0)
            .getString("receipt");
    Api lead = Api.of(product, county.lead(product, 2));
    String id = Review.opened(lead, words).getString("id");
    assertThat(answer(hall.answers(), number)).as("before it is answered").isEmpty();
    Review review = Review.known(product, COUNTY, "RSJ", receipt, id).dealtWith();

    JsonObject answer = answer(hall.answers(), number).orElseThrow();
    String key = answer.getString("id");
    assertThat(answer.getString("text")).contains("感谢您的监督");
    assertThat(answer.getString("own")).contains("\"projectNo\":\"" + number, "\"answer\":");
    assertThat(answer.toString()).as("the receipt is the citizen's").doesNotContain(receipt);
    assertThat(answer(hall.answers(), number)).as("lost on the way").contains(answer);
    String elsewhere = DemoTenant.of(product, "532801").login("county-admin");
    Api other = Api.of(product, elsewhere);
    Counterpart stranger =
        Counterpart.of(
            product, other, other.get("/api/v1/channels").item("code", "hall").getString("id"));
    assertThat(answer(stranger.answers(key), number)).isEmpty();

    assertThat(answer(hall.answers(key), number)).as("it has it now").isEmpty();
    assertThat(answer(hall.answers(key), number)).as("told twice").isEmpty();
    assertThat(review.seenBy(lead).toString()).containsOnlyOnce("\"CHANNEL\"");
    hall.signed("/answers", "answers-broken-00000", "{\"received\":7}")
        .send()
        .problem(400, "body-unreadable");
  }

  private static Optional<JsonObject> answer(Answer fetched, String number) {
    return fetched.expect(200).json().getJsonArray("answers").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("serviceRecordNumber", "").equals(number))
        .findFirst();
  }

  /** How many were taken now, were taken before, and wait. */
  private record Sums(long accepted, long repeated, long rejected) {}

  /** Half of them service records, half ratings; of the ratings every fiftieth of a new code. */
  private Sums pushAll() {
    long accepted = 0;
    long repeated = 0;
    long rejected = 0;
    for (int from = 0; from < RECORDS; from += BATCH) {
      List<JsonObjectBuilder> records = new ArrayList<>();
      for (int i = from; i < from + BATCH; i++) {
        String code = i % 100 == 99 ? UNMAPPED : "11532822SAMPLESJJ";
        String number = "HALL-" + (i % 100 == 99 ? "X" : "") + i / 2;
        records.add(i % 2 == 0 ? recordOf(number, code) : ratingOf(number, code));
      }
      JsonObject answer = hall.push("P-" + from, records).expect(200).json();
      assertThat(answer.getJsonArray("results")).hasSize(BATCH);
      accepted += answer.getInt("accepted");
      repeated += answer.getInt("repeated");
      rejected += answer.getInt("rejected");
    }
    return new Sums(accepted, repeated, rejected);
  }

  private static JsonObjectBuilder record(String number, String unit) {
    return recordOf(number, "11532822SAMPLE" + unit);
  }

  private static JsonObjectBuilder recordOf(String number, String code) {
    return Json.createObjectBuilder()
        .add("projectNo", number)
        .add("deptCode", code)
        .add("proStatus", 3)
        .add("acceptDate", "2026-10-12 09:00:00")
        .add("finishDate", "2026-10-16 15:30:00")
        .add("certKey", "SAMPLE-CERTIFICATE");
  }

  private static JsonObjectBuilder ratingOf(String number, String code) {
    return Json.createObjectBuilder()
        .add("projectNo", number)
        .add("deptCode", code)
        .add("satisfaction", "5")
        .add("pf", "1")
        .add("evalDetail", "510,513")
        .add("assessTime", "2026-10-17 10:00:00");
  }

  private void onPhone(Page page, String what) {
    page.setViewportSize(390, 844);
    pictures.take(page, what);
    page.setViewportSize(1440, 900);
  }

  private long ratings() throws Exception {
    try (var connection = product.databaseOf(COUNTY)) {
      return Database.number(
          connection,
          "select count(*) from evaluation where tenant_id = current_tenant()"
              + " and channel_instance_id = '"
              + channel
              + "'");
    }
  }

  private JsonObject settings() {
    return admin.get(at("/settings")).json();
  }

  private String at(String below) {
    return "/api/v1/channels/" + channel + below;
  }
}
