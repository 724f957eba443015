package org.haochaping.evaluation.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.RatingLink;
import org.haochaping.evaluation.RatingLinks;
import org.haochaping.evaluation.push.ChannelRooms;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("三(一)3: an app hands its user over, signed, to one rating page")
class HandOverIT {
  private static final String ORIGIN = "https://m.example.gov.cn";
  private static final String BACK = ORIGIN + "/done";
  private static final String CASE =
      "{\"number\":\"APP-1\",\"unit\":\"GA\",\"user\":\"u-7f3a\",\"phone\":\"13800000000\","
          + "\"back\":\""
          + BACK
          + "\"}";

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 20));
  private final AppWords words = new AppWords();
  private final RatingLinks links = Intakes.links(Intakes.keys(), clock);
  private final HandOvers handOvers = new HandOvers();
  private final FramedPages framed = new FramedPages();
  private Tree tree;
  private UUID channel;
  private AppBackEnd app;
  private int nonces;

  @BeforeEach
  void plant() throws SQLException {
    tree = Tree.plantedIn(database);
    new Ratings(database, tree.jinghong()).department("GA", "景洪市公安局");
    handOvers.requests = ChannelRooms.requests(database, transactions, clock);
    handOvers.decoding = words;
    handOvers.evaluationLinks = ChannelRooms.links(transactions, clock);
    handOvers.links = links;
    handOvers.transactions = transactions;
    handOvers.keys = Intakes.keys();
    handOvers.clock = clock;
    framed.tenants = Tenants.over(database.appSource());
    framed.routes = ChannelRooms.routes(database);
    framed.channels = ChannelRooms.channels();
    framed.links = links;
    framed.transactions = transactions;
    channel = channel(tree.jinghong(), "app", "{\"origins\":\"" + ORIGIN + ", exampleapp:\"}");
    app = backEnd(tree.jinghong(), channel);
  }

  @Test
  void it_is_exchanged_for_the_page_of_its_case() {
    RatingLink link = link(open(token(CASE), "phone-1").path());
    assertThat(link.kind()).isEqualTo(RatingLink.Kind.CASE);
    assertThat(link.serviceRecordNumber()).isEqualTo("APP-1");
    assertThat(link.channelInstanceId()).isEqualTo(channel);
    assertThat(link.backUrl()).isEqualTo(BACK);
    assertThat(link.person().orElseThrow().user()).contains("u-7f3a");
    assertThat(link.contact().orElseThrow().phone()).isEqualTo("13800000000");
    assertThat(count("rating_link t where t::text ~ 'u-7f3a|13800000000|APP-1'")).isZero();
  }

  @Test
  void a_replay_is_refused_but_an_answer_lost_on_the_way_comes_again() {
    String token = token(CASE);
    HandOvers.HandedOver first = open(token, "phone-1");
    assertThat(open(token, "phone-1")).isEqualTo(first);
    Refusal replay = refused(() -> open(token, "thief"));
    assertThat(replay.status()).isEqualTo(410);
    assertThat(replay.code()).isEqualTo("signature-replayed");
    assertThat(replay.backUrl()).isEqualTo(BACK);
    assertThat(count("rating_link")).isEqualTo(1);
  }

  @Test
  @DisplayName("三(一)3 回执丢失、五分钟后重试，仍得到已建立的评价页")
  void who_asks_again_too_late_gets_the_page_he_has() {
    String token = token(CASE);
    HandOvers.HandedOver first = open(token, "phone-1");
    clock.pass(Duration.ofMinutes(7));
    assertThat(open(token, "phone-1")).isEqualTo(first);
    assertThat(refused(() -> open(token, "thief")).code()).isEqualTo("signature-time");
    assertThat(count("rating_link")).isEqualTo(1);
  }

  @Test
  @DisplayName("三(一)3 过期或重复的令牌不算使用凭据，停用前看得出是否还有人在用")
  void an_old_token_does_not_make_its_credential_look_used() {
    String late = app.token(clock.instant().getEpochSecond() - 301, nonce(), CASE);
    assertThat(refused(() -> open(late, "x")).code()).isEqualTo("signature-time");
    assertThat(count("channel_credential where last_used_at is not null")).isZero();

    String token = token(CASE);
    open(token, "x");
    assertThat(count("channel_credential where last_used_at is not null")).isEqualTo(1);
    String used = text("select last_used_at::text from channel_credential");
    clock.pass(Duration.ofMinutes(3));
    assertThat(refused(() -> open(token, "thief")).code()).isEqualTo("signature-replayed");
    assertThat(text("select last_used_at::text from channel_credential")).isEqualTo(used);
  }

  @Test
  @DisplayName("三(一)3 渠道暂停、凭据停用：不能交接，也不留下评价页")
  void a_paused_channel_and_an_ended_credential_take_nobody() {
    run("update channel_instance set state = 'PAUSED'");
    Refusal paused = refused(() -> open(token(CASE), "x"));
    assertThat(paused.status()).isEqualTo(503);
    assertThat(paused.code()).isEqualTo("channel-paused");
    assertThat(paused.chinese()).contains("App");
    assertThat(paused.backUrl()).isEqualTo(BACK);

    run("update channel_instance set state = 'ACTIVE'");
    run("update channel_credential set ended_by = 'admin', ended_at = now()");
    Refusal ended = refused(() -> open(token(CASE), "x"));
    assertThat(ended.status()).isEqualTo(403);
    assertThat(ended.code()).isEqualTo("signature-wrong");
    assertThat(ended.backUrl()).isNull();
    assertThat(count("rating_link")).isZero();
  }

  @Test
  @DisplayName("三(一)3 他单位的人员和事项不记到本单位名下，下设科室的照记")
  void people_and_matters_of_another_unit_are_left_out_and_a_section_s_are_kept() {
    run(
        "insert into unit (tenant_id, id, code, name, kind, parent_id, valid_from) select tenant_id,"
            + " gen_random_uuid(), 'GA-1', '户政科', 'SECTION', id, '2020-01-01' from unit"
            + " where code = 'GA'");
    run(
        "insert into unit (tenant_id, id, code, name, kind, valid_from) select tenant_id,"
            + " gen_random_uuid(), 'OTHER', '他局', 'DEPARTMENT', '2020-01-01' from unit"
            + " where code = 'GA'");
    for (String code : List.of("GA", "GA-1", "OTHER")) {
      run(
          "insert into staff (tenant_id, id, number, name, unit_id, valid_from) select tenant_id,"
              + " gen_random_uuid(), 'S-' || code, '人', id, '2020-01-01' from unit where code = '"
              + code
              + "'");
      run(
          "insert into matter (tenant_id, id, code, name, unit_id, valid_from) select tenant_id,"
              + " gen_random_uuid(), 'M-' || code, '事', id, '2020-01-01' from unit where code = '"
              + code
              + "'");
    }
    for (String code : List.of("GA", "GA-1", "OTHER", "NOBODY")) {
      RatingLink link =
          link(
              open(
                      token(
                          "{\"number\":\"N-"
                              + code
                              + "\",\"unit\":\"GA\",\"staff\":\"S-"
                              + code
                              + "\",\"matter\":\"M-"
                              + code
                              + "\"}"),
                      code)
                  .path());
      boolean its = code.startsWith("GA");
      assertThat(link.staffId() != null).as("somebody of %s", code).isEqualTo(its);
      assertThat(link.matterId() != null).as("a matter of %s", code).isEqualTo(its);
    }
  }

  @Test
  @DisplayName("三(一)3 插件放过的外部返回地址，平台不放过")
  void a_careless_plugin_leads_nobody_astray() {
    words.careful = false;
    for (String back : List.of("https://evil.example/done", "javascript:alert(1)", "evil:done")) {
      Refusal refusal = refused(() -> open(token(CASE.replace(BACK, back)), "x"));
      assertThat(refusal.code()).as(back).isEqualTo("back-url-foreign");
      assertThat(refusal.backUrl()).isNull();
    }
    assertThat(count("rating_link")).isZero();
    assertThat(link(open(token(CASE), "x").path()).backUrl()).isEqualTo(BACK);
  }

  @Test
  @DisplayName("三(一)3 同一次办事由App编号的，各次交接认得出是同一次；没有编号、他人的编号都是另一次")
  void a_visit_is_known_again_by_its_user_and_number() {
    String visit = visit("u-1", "V-1");
    assertThat(visit).isNotEmpty().isEqualTo(visit("u-1", "V-1"));
    assertThat(visit).doesNotContain("V-1");
    assertThat(visit("u-1", "V-2")).isNotEqualTo(visit);
    assertThat(visit("u-2", "V-1")).isNotEqualTo(visit);
    assertThat(visit("u-1", "")).isEmpty();
  }

  private String visit(String user, String number) {
    String body = "{\"unit\":\"GA\",\"user\":\"" + user + "\",\"visit\":\"" + number + "\"}";
    return link(open(token(body), "x").path()).visit().orElse("");
  }

  @Test
  void clocks_may_differ_a_little_and_who_comes_too_late_finds_the_way_back() {
    long now = clock.instant().getEpochSecond();
    open(app.token(now - 299, nonce(), CASE), "a");
    open(app.token(now + 299, nonce(), CASE), "b");
    for (long time : List.of(now - 301, now + 301)) {
      Refusal refusal = refused(() -> open(app.token(time, nonce(), CASE), "c"));
      assertThat(refusal.code()).isEqualTo("signature-time");
      assertThat(refusal.status()).isEqualTo(410);
      assertThat(refusal.chinese()).contains("返回App");
      assertThat(refusal.backUrl()).isEqualTo(BACK);
    }
  }

  @Test
  void what_the_app_did_not_sign_leads_nowhere() throws SQLException {
    String good = token(CASE);
    String[] parts = good.split("\\.");
    parts[4] = "e30";
    String tampered = String.join(".", parts);
    AppBackEnd guessing =
        new AppBackEnd(
            new ChannelRooms.Access(app.access().channelKey(), app.access().accessKey(), "guess"));
    AppBackEnd neighbour =
        backEnd(tree.menghai(), channel(tree.menghai(), "app", "{\"origins\":\"" + ORIGIN + "\"}"));
    long now = clock.instant().getEpochSecond();
    for (String token :
        List.of(
            tampered,
            guessing.token(now, nonce(), CASE),
            neighbour.token(now, nonce(), CASE),
            new AppBackEnd(
                    new ChannelRooms.Access(
                        app.access().channelKey(),
                        neighbour.access().accessKey(),
                        neighbour.access().secret()))
                .token(now, nonce(), CASE))) {
      Refusal refusal = refused(() -> open(token, "x"));
      assertThat(refusal.code()).isEqualTo("signature-wrong");
      assertThat(refusal.backUrl()).as("nobody is led anywhere unsigned").isNull();
    }
    Refusal elsewhere = refused(() -> handOvers.open(neighbour.access().channelKey(), good, "x"));
    assertThat(elsewhere.code()).isEqualTo("signature-wrong");
    assertThat(count("rating_link")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "HMAC-MD5.a.b.c.d.e", "HMAC-SHA256.a.1.n.%%.s", "......"})
  void what_is_no_token_says_so(String text) {
    assertThat(refused(() -> open(text, "x")).code()).isEqualTo("hand-over-unreadable");
  }

  @Test
  void an_address_that_is_not_the_app_s_is_refused_in_words_for_its_user() {
    Refusal refusal = refused(() -> open(token(CASE.replace(ORIGIN, "https://evil.example")), "x"));
    assertThat(refusal.code()).isEqualTo("back-url-foreign");
    assertThat(refusal.backUrl()).isNull();
    assertThat(refusal.chinese()).contains("返回App").doesNotContain("不可返回");
  }

  @Test
  void what_cannot_be_used_may_be_tried_again_when_it_was_put_right() throws SQLException {
    String token = token(CASE.replace("\"GA\"", "\"NEW\""));
    assertThat(refused(() -> open(token, "x")).code()).isEqualTo("unit-unknown");
    new Ratings(database, tree.jinghong()).department("NEW", "新设的局");
    assertThat(link(open(token, "x").path()).serviceRecordNumber()).isEqualTo("APP-1");
  }

  @Test
  void a_visit_without_number_gets_a_link_of_its_own() {
    RatingLink link = link(open(token("{\"unit\":\"GA\",\"user\":\"u-1\"}"), "x").path());
    assertThat(link.kind()).isEqualTo(RatingLink.Kind.VISIT);
    assertThat(link.serviceRecordNumber()).isNull();
    assertThat(link.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
  }

  @Test
  void a_channel_that_takes_none_is_as_good_as_unknown() {
    words.surfaces.remove(Surface.HAND_OVER);
    assertThat(refused(() -> open(token(CASE), "x")).code()).isEqualTo("signature-wrong");
  }

  @Test
  void whom_an_app_handed_over_is_forgotten_when_the_link_has_expired() {
    open(token(CASE), "x");
    clock.pass(Duration.ofHours(25));
    open(token("{\"unit\":\"GA\",\"number\":\"APP-2\"}"), "x");
    assertThat(count("rating_link where person_ciphertext is not null")).isZero();
    assertThat(count("rating_link")).isEqualTo(2);
  }

  @Test
  void the_app_frames_its_own_pages_and_nobody_frames_others() throws SQLException {
    String page = open(token(CASE), "x").path();
    assertThat(framed.origins(page)).containsExactly(ORIGIN);
    assertThat(framed.origins("/h/" + app.access().channelKey())).containsExactly(ORIGIN);
    clock.pass(Duration.ofHours(25));
    assertThat(framed.origins(page)).as("it still shows why").containsExactly(ORIGIN);
    assertThat(framed.origins(page.replace("K32801", "K32822"))).isEmpty();
    UUID qr = channel(tree.jinghong(), "qrcode", "{\"title\":\"请评价\"}");
    assertThat(framed.origins("/h/" + backEnd(tree.jinghong(), qr).access().channelKey()))
        .isEmpty();
    for (String path :
        List.of("/", "/q", "/r/K32801", "/h/", "/api/v1/me", page + "/x", "/r/x/y")) {
      assertThat(framed.origins(path)).as(path).isEmpty();
    }
  }

  private HandOvers.HandedOver open(String token, String attempt) {
    return handOvers.open(app.access().channelKey(), token, attempt);
  }

  private String token(String body) {
    return app.token(clock.instant().getEpochSecond(), nonce(), body);
  }

  private String nonce() {
    return String.format("nonce-%016d", ++nonces);
  }

  private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private RatingLink link(String path) {
    String code = path.substring(path.lastIndexOf('/') + 1);
    return transactions.in(
        tree.jinghong(),
        connection -> links.byCode(connection, tree.jinghong(), code).orElseThrow());
  }

  private AppBackEnd backEnd(UUID tenant, UUID instance) {
    return new AppBackEnd(ChannelRooms.access(database, transactions, clock, tenant, instance));
  }

  private UUID channel(UUID tenant, String code, String settings) {
    UUID id = UUID.randomUUID();
    transactions.run(
        tenant,
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
                      + " settings_version, state, created_at)"
                      + " values (?, ?, ?, ?, 'channel-app', ?::jsonb, 1, 'ACTIVE', now())")) {
            statement.setObject(1, tenant);
            statement.setObject(2, id);
            statement.setString(3, code);
            statement.setString(4, code);
            statement.setString(5, settings);
            statement.executeUpdate();
          }
        });
    return id;
  }

  private int count(String from) {
    return Integer.parseInt(text("select count(*) from " + from));
  }

  private String text(String sql) {
    return transactions.in(
        tree.jinghong(),
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
          }
        });
  }

  private void run(String sql) {
    transactions.run(
        tree.jinghong(),
        connection -> {
          try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
          }
        });
  }
}
