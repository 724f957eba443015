package org.haochaping.evaluation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.RatingLink;
import org.haochaping.evaluation.RatingLinks;
import org.haochaping.evaluation.handover.AppWords;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)3: an app's back end asks for the address of its user's rating page")
class AppLinksIT {
  private static final String BODY =
      "{\"number\":\"APP-1\",\"unit\":\"GA\",\"user\":\"u-7f3a\",\"phone\":\"13800000000\","
          + "\"back\":\"https://m.example.gov.cn/done\"}";

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 20));
  private final RatingLinks links = Intakes.links(Intakes.keys(), clock);
  private final AppWords words = new AppWords();
  private final UUID channel = UUID.randomUUID();
  private final PublicPushResource resource = new PublicPushResource();
  private UUID tenant;
  private ChannelRooms.Access access;

  @BeforeEach
  void plant() throws SQLException {
    tenant = Tree.plantedIn(database).jinghong();
    new Ratings(database, tenant).department("GA", "景洪市公安局");
    transactions.run(
        tenant,
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
                      + " settings_version, state, created_at) values (?, ?, 'app', 'App',"
                      + " 'channel-app', '{\"origins\":\"https://m.example.gov.cn\"}', 1, 'ACTIVE',"
                      + " now())")) {
            statement.setObject(1, tenant);
            statement.setObject(2, channel);
            statement.executeUpdate();
          }
        });
    access = ChannelRooms.access(database, transactions, clock, tenant, channel);
    resource.channelKey = access.channelKey();
    resource.requests = ChannelRooms.requests(database, transactions, clock);
    resource.decoding = words;
    resource.links = ChannelRooms.links(transactions, clock);
    resource.clock = clock;
  }

  @Test
  @DisplayName("三(一)3 地址三十天有效，带用户、联系方式和返回地址")
  void it_gets_one_for_a_month_with_its_user_and_the_way_back() {
    EvaluationLinks.EvaluationLink made = asked(BODY);
    assertThat(made.url()).startsWith("https://rating.example.gov.cn/r/K32801/");
    assertThat(made.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
    RatingLink link = link(made);
    assertThat(link.kind()).isEqualTo(RatingLink.Kind.CASE);
    assertThat(link.serviceRecordNumber()).isEqualTo("APP-1");
    assertThat(link.person().orElseThrow().user()).contains("u-7f3a");
    assertThat(link.contact().orElseThrow().phone()).isEqualTo("13800000000");
    assertThat(link.backUrl()).isEqualTo("https://m.example.gov.cn/done");
  }

  @Test
  @DisplayName("三(一)3 返回地址须属于登记的来源，插件没有核对的由平台核对")
  void a_foreign_way_back_is_refused_whatever_the_plugin_thinks_of_it() {
    words.careful = false;
    assertThatThrownBy(() -> asked(BODY.replace("m.example.gov.cn", "evil.example")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("back-url-foreign"));
  }

  @Test
  @DisplayName("三(一)3 同一次办事取几个地址，评的是同一次")
  void two_addresses_of_one_visit_are_of_one_visit() {
    String visit = "{\"unit\":\"GA\",\"user\":\"u-1\",\"visit\":\"V-1\"}";
    RatingLink first = link(asked(visit));
    assertThat(first.kind()).isEqualTo(RatingLink.Kind.VISIT);
    assertThat(first.visit()).isPresent().isEqualTo(link(asked(visit)).visit());
  }

  private EvaluationLinks.EvaluationLink asked(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    long time = clock.instant().getEpochSecond();
    String nonce = UUID.randomUUID().toString();
    String path = "/api/v1/public/channels/" + access.channelKey() + "/evaluation-links";
    resource.headers =
        headers(
            Map.of(
                PushSignature.ACCESS_KEY,
                access.accessKey(),
                PushSignature.ALGORITHM_HEADER,
                PushSignature.ALGORITHM,
                PushSignature.TIMESTAMP,
                String.valueOf(time),
                PushSignature.NONCE,
                nonce,
                PushSignature.SIGNATURE,
                PushSignature.sign(access.secret(), "POST", path, time, nonce, bytes)));
    return resource.link("application/json", bytes);
  }

  /** As far as a request's own headers are asked for by name. */
  private static HttpHeaders headers(Map<String, String> sent) {
    return (HttpHeaders)
        Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (proxy, method, arguments) -> sent.get(String.valueOf(arguments[0])));
  }

  private RatingLink link(EvaluationLinks.EvaluationLink made) {
    String code = made.url().substring(made.url().lastIndexOf('/') + 1);
    return transactions.in(
        tenant, connection -> links.byCode(connection, tenant, code).orElseThrow());
  }
}
