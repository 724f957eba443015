package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.plugin.artefact.ArtefactRows;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("信息发送：差评办理的消息经插件发给评价人和工作人员")
class NotificationIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final String PHONE = "13900001111";
  private static final ScratchDatabase DEMO = Importing.demo();

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final ScratchDatabase database = DEMO.copy();
  private final ScriptedGateway gateway = new ScriptedGateway();
  private final PostHouse post = new PostHouse(database, clock, gateway);
  private final Tenant county = post.house.tenant("532801");
  private final Tenant prefecture = post.house.tenant("532800");
  private final UUID market = unit(county, "SJJ");
  private final Actor lead =
      post.house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "州政务服务管理局");
  private final Actor handler =
      post.house.somebody(county, Role.DEPARTMENT_HANDLER, market, "景洪市市场监督管理局");
  private final Actor head = post.house.somebody(county, Role.UNIT_APPROVER, market, "景洪市市场监督管理局");

  @Test
  @DisplayName("一(二)2 答复以短信告知评价人：号码只在发送时打开并留痕，差评件记“已发送”")
  void an_answer_is_told_by_a_short_message() {
    post.add(county, "短信", Reach.MOBILE, 300);
    UUID id = answered();
    assertThat(post.house.attempts(county, id)).containsExactly("RECEIPT POSTED");
    post.turn(county, prefecture);

    assertThat(gateway.taken)
        .extracting(Message::template)
        .containsExactlyInAnyOrder("case-handed-over", "case-answered");
    Message message = message("case-answered");
    assertThat(message.recipient()).isEqualTo(PHONE);
    assertThat(message.parameters())
        .containsEntry("unit", "景洪市市场监督管理局")
        .containsKeys("receipt", "number", "place");
    assertThat(message.parameters().get("link")).startsWith("https://hcp.example.cn/q/JH2801");
    assertThat(message.text()).contains("景洪市市场监督管理局已答复您的评价").doesNotContain("不满意");
    assertThat(post.house.attempts(county, id)).containsExactly("RECEIPT POSTED", "SMS SENT");
    SentMessages.MessageView sent = post.only(county, MessageKind.CASE_ANSWERED);
    assertThat(sent.state()).isEqualTo("SENT");
    assertThat(sent.gatewayId()).isEqualTo("G-" + message.id());
    assertThat(sent.recipient()).isEqualTo("评价人");
    assertThat(post.raw(county, "outbox"))
        .doesNotContain(PHONE)
        .doesNotContain("岩温")
        .doesNotContain("/q/");
    assertThat(post.raw(county, "vault_reading")).contains("自动发送通知短信");
    post.turn(county, prefecture);
    assertThat(gateway.asked).hasSize(2);
  }

  @Test
  @DisplayName("没有启用的发送渠道：如实记“未发送”，不重复记")
  void without_a_gateway_it_is_skipped_and_says_so() {
    UUID id = answered();
    post.turn(county, prefecture);
    assertThat(post.house.attempts(county, id)).containsExactly("RECEIPT POSTED", "SMS SKIPPED");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("SKIPPED");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).reason()).contains("没有启用");
    assertThat(gateway.asked).isEmpty();
  }

  @Test
  @DisplayName("没有留下联系方式的评价人不发消息；测试件不发消息")
  void who_left_no_contact_is_sent_nothing() {
    post.add(county, "短信", Reach.MOBILE, 300);
    post.house.rate(county, "SJJ", Level.VERY_DISSATISFIED, Source.DEPARTMENT_QR, MONDAY, "k2");
    post.house.turn(List.of(county));
    UUID id = post.house.handOver(lead, county, market);
    post.house.dealWith(handler, head, id);
    post.turn(county, prefecture);
    assertThat(gateway.asked).isEmpty();
    assertThat(post.listed(county)).isEmpty();
  }

  @Test
  @DisplayName("网关不通：间隔越来越长地试一条，24小时后列为“未能发出”；恢复后重新发送即成功")
  void a_closed_gateway_is_tried_again_until_it_is_stuck() {
    post.add(county, "短信", Reach.MOBILE, 300);
    gateway.closed();
    UUID id = answered();
    post.turn(county, prefecture);
    int first = gateway.asked.size();
    post.turn(county);
    assertThat(gateway.asked).as("it is left alone meanwhile").hasSize(first);

    clock.pass(Duration.ofHours(23));
    post.turn(county);
    assertThat(stuck()).as("its gateway may come back").isFalse();
    for (int i = 0; i < 8 && !stuck(); i++) {
      clock.pass(Duration.ofMinutes(16));
      post.turn(county);
    }
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("STUCK");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).attempts())
        .as("what is in the gateway's way uses up none of its own attempts")
        .isZero();
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).reason()).contains("24小时");
    assertThat(post.house.attempts(county, id)).endsWith("SMS FAILED");

    gateway.open();
    clock.set(MONDAY.plusDays(3));
    assertThat(post.again(county)).isEqualTo(2);
    post.turn(county);
    post.turn(county);
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("SENT");
    assertThat(post.house.attempts(county, id)).endsWith("SMS FAILED", "SMS SENT");
    assertThat(ids(gateway.asked, "case-answered")).as("always the same id").hasSize(1);
  }

  @Test
  @DisplayName("慢的网关不是不通的网关：仍有消息发出的，等多久都不列为“未能发出”")
  void what_waits_behind_a_slow_gateway_is_not_stuck() {
    post.add(county, "机器人", Reach.GROUP, 1);
    IntStream.range(0, 3).forEach(i -> post.put(county, toGroup(i)));
    clock.pass(Duration.ofHours(1));
    post.round(county);
    assertThat(gateway.taken).hasSize(1);
    gateway.closed();
    clock.pass(Duration.ofHours(22).plusMinutes(50));
    post.round(county);
    clock.pass(Duration.ofMinutes(20));
    post.round(county);
    assertThat(post.states(county)).as("24 hours after they were due").doesNotContain("STUCK");
    gateway.open();
    for (int i = 0; i < 4; i++) {
      post.round(county);
      clock.pass(Duration.ofMinutes(16));
    }
    assertThat(post.states(county)).containsOnly("SENT");
  }

  @Test
  void what_was_claimed_is_sent_also_when_no_thread_is_free() {
    post.add(county, "机器人", Reach.GROUP, 6000);
    IntStream.range(0, 5).forEach(i -> post.put(county, toGroup(i)));
    clock.pass(Duration.ofSeconds(1));
    post.round(
        county,
        work -> {
          throw new RejectedExecutionException();
        });
    assertThat(post.states(county)).hasSize(5).containsOnly("SENT");
  }

  @Test
  @DisplayName("网关只是不收这一条：间隔越来越长地重试，十次之后列为“未能发出”")
  void what_is_put_off_alone_is_stuck_after_ten_attempts() {
    post.add(county, "短信", Reach.MOBILE, 300);
    gateway.answer =
        message -> Sending.later(Problem.of("gateway-busy", "recipient", "今天发得太多。", "Too many."));
    UUID id = answered();
    for (int i = 0; i < 30 && (i == 0 || !stuck()); i++) {
      post.turn(county, prefecture);
      clock.pass(Duration.ofMinutes(16));
    }
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("STUCK");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).attempts()).isEqualTo(10);
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).reason()).isEqualTo("今天发得太多。");
    assertThat(post.house.attempts(county, id)).endsWith("SMS FAILED");
  }

  private boolean stuck() {
    return post.states(county).stream().allMatch(state -> state.equals("STUCK"));
  }

  @Test
  @DisplayName("号码错误等被拒绝的不再重试，写明原因")
  void what_is_refused_for_good_is_not_tried_again() {
    post.add(county, "短信", Reach.MOBILE, 300);
    gateway.answer =
        message -> Sending.refused(Problem.of("recipient-refused", "recipient", "号码不对。", "Wrong."));
    UUID id = answered();
    post.turn(county, prefecture);
    clock.pass(Duration.ofHours(1));
    post.turn(county);
    assertThat(gateway.asked).hasSize(2);
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).state()).isEqualTo("REFUSED");
    assertThat(post.only(county, MessageKind.CASE_ANSWERED).reason()).isEqualTo("号码不对。");
    assertThat(post.house.attempts(county, id)).endsWith("SMS FAILED");
  }

  @Test
  @DisplayName("免打扰：21时至次日8时不给评价人发，其间恢复的网关也不发，8时后发出")
  void citizens_are_left_in_peace_at_night() {
    post.add(county, "短信", Reach.MOBILE, 300);
    gateway.closedFor(Duration.ofHours(2));
    answered();
    clock.pass(Duration.ofHours(11).plusMinutes(30));
    post.turn(county, prefecture);
    int before = gateway.asked.size();
    gateway.open();
    clock.pass(Duration.ofHours(2).plusMinutes(5));
    post.turn(county);
    assertThat(gateway.asked).as("22:35 is quiet").hasSize(before);
    clock.pass(Duration.ofHours(9).plusMinutes(20));
    post.turn(county);
    assertThat(gateway.asked).as("7:55 still is").hasSize(before);
    clock.pass(Duration.ofMinutes(6));
    post.turn(county);
    post.turn(county);
    assertThat(gateway.taken).hasSize(2);
  }

  @Test
  @DisplayName("工作人员的提醒每天汇总一条；逾期的另行即时发送")
  void staff_get_one_digest_a_day() {
    post.add(county, "邮件", Reach.MAIL, 60);
    UUID person = staff(Role.DEPARTMENT_HANDLER);
    keep(person, new StaffAddresses.Address(null, "yw@example.cn"));
    for (int i = 0; i < 3; i++) {
      post.house.rateReachably(county, "SJJ", MONDAY, "d" + i, PHONE);
    }
    post.house.turn(List.of(county));
    post.house.waiting(county).forEach(id -> post.house.handOver(lead, id, market));
    post.turn(county, prefecture);
    assertThat(gateway.asked).as("not before the digest").isEmpty();

    clock.pass(Duration.ofHours(23).plusMinutes(31));
    post.turn(county, prefecture);
    assertThat(gateway.taken).hasSize(1);
    Message digest = gateway.taken.get(0);
    assertThat(digest.recipient()).isEqualTo("yw@example.cn");
    assertThat(digest.subject()).isEqualTo("好差评平台：今天有3项提醒");
    assertThat(digest.text()).contains("1. 差评件532801-202610-").contains("3. 差评件");
    assertThat(digest.template()).isEqualTo("staff-digest");
    assertThat(
            post.listed(county).stream()
                .filter(one -> one.kind().equals("staff-to-acknowledge"))
                .map(SentMessages.MessageView::state))
        .containsExactly("SENT", "SENT", "SENT");

    clock.set(MONDAY.plusDays(4));
    post.house.turn(List.of(county, prefecture));
    for (int i = 0; i < 3; i++) {
      post.turn(county, prefecture);
    }
    assertThat(gateway.taken)
        .filteredOn(message -> message.template().equals("staff-overdue"))
        .hasSize(3)
        .allSatisfy(message -> assertThat(message.text()).contains("核查整改并答复"));
  }

  @Test
  @DisplayName("每分钟20条的网关：几十条消息均匀发完，不妨碍另一个渠道")
  void a_slow_gateway_drains_evenly_and_harms_nobody() {
    post.add(county, "机器人", Reach.GROUP, 20);
    post.add(county, "短信", Reach.MOBILE, 6000);
    IntStream.range(0, 30).forEach(i -> post.put(county, toGroup(i)));
    post.house.rateReachably(county, "SJJ", MONDAY, "k1", PHONE);
    post.house.turn(List.of(county));
    post.house.handOver(lead, county, market);
    post.turn(county, prefecture);
    assertThat(gateway.taken).extracting(Message::template).contains("case-handed-over");
    List<Integer> perMinute = new ArrayList<>();
    for (int minute = 0; minute < 2; minute++) {
      int before = gateway.taken.size();
      for (int round = 0; round < 120; round++) {
        clock.pass(Duration.ofMillis(500));
        post.round(county);
      }
      perMinute.add(gateway.taken.size() - before);
    }
    assertThat(perMinute.get(0)).isBetween(18, 21);
    assertThat(ids(gateway.taken, "staff-overdue")).hasSize(30);
    assertThat(post.states(county)).containsOnly("SENT", "WAITING");
  }

  @Test
  @DisplayName("两台服务器同时发送：每条恰好一次")
  void two_nodes_send_each_message_once() throws Exception {
    post.add(county, "机器人", Reach.GROUP, 6000);
    PostHouse other = new PostHouse(database, clock, gateway);
    IntStream.range(0, 60).forEach(i -> post.put(county, toGroup(i)));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int i = 0; i < 20; i++) {
        List<Future<?>> rounds = new ArrayList<>();
        for (PostHouse node : List.of(post, other)) {
          rounds.add(threads.submit(() -> node.round(county)));
        }
        for (Future<?> round : rounds) {
          round.get();
        }
        clock.pass(Duration.ofSeconds(1));
      }
    } finally {
      threads.shutdown();
    }
    assertThat(gateway.taken).hasSize(60);
    assertThat(ids(gateway.taken, "staff-overdue")).hasSize(60);
  }

  @Test
  @DisplayName("发送途中服务器崩溃：租约到期后以同一编号再发一次，并计入“可能重复”")
  void a_crash_between_sending_and_noting_it_is_counted() {
    UUID id = post.add(county, "机器人", Reach.GROUP, 6000);
    post.put(county, toGroup(1));
    NotifierInstance instance =
        post.house
            .transactions()
            .in(county.id(), c -> post.instances.byId(c, county.id(), id).orElseThrow());
    post.house.transactions().run(county.id(), c -> post.dispatch.claim(c, county.id(), instance));
    post.turn(county);
    assertThat(gateway.asked).as("it is leased").isEmpty();
    clock.pass(Duration.ofMinutes(6));
    post.turn(county);
    assertThat(gateway.taken).hasSize(1);
    assertThat(post.listed(county).get(0).doubtful()).isEqualTo(1);
    assertThat(post.listed(county).get(0).state()).isEqualTo("SENT");
  }

  @Test
  @DisplayName("模板：占位符写错的被拒并列出可用的；改后的文字用于发送；停用的不发")
  void a_tenant_has_words_of_its_own() {
    assertThatThrownBy(() -> new Wording("标题", "您好{{unitName}}").checked(MessageKind.CASE_ANSWERED))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.chinese()).contains("unitName").contains("{{unit}}办理单位"));
    post.add(county, "短信", Reach.MOBILE, 300);
    change(MessageKind.CASE_ANSWERED, new Wording("答复", "{{ place }}{{unit}}已答复"), true);
    change(MessageKind.CASE_HANDED_OVER, Wording.standard(MessageKind.CASE_HANDED_OVER), false);
    answered();
    post.turn(county, prefecture);
    assertThat(gateway.taken).hasSize(1);
    assertThat(gateway.taken.get(0).text()).isEqualTo("景洪市景洪市市场监督管理局已答复");
  }

  @Test
  void settings_are_sealed_and_every_standard_wording_is_sound() {
    post.add(county, "短信", Reach.MOBILE, 300);
    assertThat(post.raw(county, "notifier_instance")).doesNotContain("TOKEN-VALUE");
    for (MessageKind kind : MessageKind.values()) {
      Wording standard = Wording.standard(kind);
      assertThat(standard.checked(kind)).isSameAs(standard);
    }
  }

  @Test
  @DisplayName("发送渠道的设置改了可以退回旧版，密钥随之退回；删除后都不再保存")
  void settings_of_a_gateway_are_taken_back_with_their_secrets() {
    UUID id = post.add(county, "短信", Reach.MOBILE, 300);
    Map<String, String> first = settings(id);
    NotifierDesk desk = desk();
    desk.change(
        handler,
        id,
        "\"1\"",
        new NotifierResource.WantedView(null, "短信网关", true, Map.of("token", "TOKEN-NEW")));
    assertThat(settings(id)).isNotEqualTo(first);
    assertThat(post.raw(county, "notifier_settings")).doesNotContain("TOKEN-VALUE");
    assertThatThrownBy(() -> desk.back(handler, id, "\"2\"", 7))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("settings-version-unknown"));

    desk.back(handler, id, "\"2\"", 1);

    assertThat(settings(id)).isEqualTo(first);
    assertThat(versions(id)).containsExactly(2L, 1L);
    desk.remove(handler, id, "\"3\"");
    assertThat(versions(id)).isEmpty();
  }

  private NotifierDesk desk() {
    NotifierDesk desk = new NotifierDesk();
    desk.transactions = post.house.transactions();
    desk.instances = post.instances;
    desk.history = history();
    desk.plugins = gateway;
    desk.journal = new Journal(clock);
    return desk;
  }

  private NotifierHistory history() {
    NotifierHistory history = new NotifierHistory();
    history.seal = post.instances.seal;
    return history;
  }

  private Map<String, String> settings(UUID id) {
    return post.house
        .transactions()
        .in(
            county.id(),
            connection ->
                post.instances.byId(connection, county.id(), id).orElseThrow().settings());
  }

  private List<Long> versions(UUID id) {
    return post.house
        .transactions()
        .in(
            county.id(),
            connection ->
                history().of(connection, county.id(), id).stream()
                    .map(NotifierHistory.Earlier::version)
                    .toList());
  }

  @Test
  @DisplayName("删除发送渠道：不再为它保留插件的旧版本")
  void a_removed_gateway_keeps_no_version_of_its_plugin() throws SQLException {
    UUID id = post.add(county, "短信", Reach.MOBILE, 300);
    UUID version = UUID.randomUUID();
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into plugin_trusted_key (key_id, algorithm, public_key, name)"
              + " values ('vendor', 'Ed25519', '', '测试')");
      statement.execute(
          "insert into plugin_artifact (id, plugin_id, version, kind, display_name, requires,"
              + " sha256, signature, key_id, bytes, installed_by, installed_at, state) values ('"
              + version
              + "', 'scripted', '1.0.0', 'NOTIFIER', '脚本网关', '*', repeat('0', 64), '{}',"
              + " 'vendor', '', 'it', now(), 'INSTALLED')");
      statement.execute(
          "insert into plugin_route (tenant_id, instance_id, plugin_id, artifact_id,"
              + " settings_version, changed_at) values ('"
              + county.id()
              + "', '"
              + id
              + "', 'scripted', '"
              + version
              + "', 1, now())");
    }
    NotifierDesk desk = desk();
    ArtefactRows rows = new ArtefactRows(database.appSource());
    rows.withdraw(version);
    assertThat(rows.of("scripted", "1.0.0")).get().matches(Artefact::installed);
    desk.remove(handler, id, "\"1\"");
    rows.withdraw(version);
    assertThat(rows.of("scripted", "1.0.0")).get().matches(one -> !one.installed());
  }

  @Test
  void when_so_much_is_out_is_told_with_the_nights_between() {
    Instant nine = clock.instant();
    assertThat(SendingPolicy.STANDARD.end(nine, Duration.ofHours(12)))
        .as("at nine in the evening")
        .isEqualTo(nine.plus(Duration.ofHours(12)));
    assertThat(SendingPolicy.STANDARD.end(nine, Duration.ofHours(13)))
        .as("an hour after the night")
        .isEqualTo(nine.plus(Duration.ofHours(24)));
    assertThat(SendingPolicy.STANDARD.end(nine, Duration.ofHours(12 + 13 + 13 + 1)))
        .isEqualTo(nine.plus(Duration.ofDays(3)));
    assertThat(SendingPolicy.STANDARD.end(nine.plus(Duration.ofHours(14)), Duration.ofHours(1)))
        .as("begun at night")
        .isEqualTo(nine.plus(Duration.ofHours(24)));
    SendingPolicy none =
        new SendingPolicy(1, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, LocalTime.of(9, 0));
    assertThat(none.end(nine, Duration.ofHours(30))).isEqualTo(nine.plus(Duration.ofHours(30)));
  }

  @Test
  void what_waits_is_told_with_the_pace_its_gateway_really_takes() {
    assertThat(waiting()).isEmpty();
    post.add(county, "机器人", Reach.GROUP, 20);
    IntStream.range(0, 100).forEach(i -> post.put(county, toGroup(i)));
    assertThat(waiting())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.count()).isEqualTo(100);
              assertThat(one.since()).isEqualTo(clock.instant());
              assertThat(one.lastOut()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
            });
    gateway.closed();
    for (int i = 0; i < 3; i++) {
      post.round(county);
      clock.pass(Duration.ofMinutes(10));
    }
    assertThat(waiting())
        .singleElement()
        .satisfies(one -> assertThat(one.lastOut()).as("nobody can tell").isNull());
  }

  private List<WaitingMessages.Waiting> waiting() {
    return post.house
        .transactions()
        .in(county.id(), connection -> post.waiting.of(connection, county.id()));
  }

  @Test
  void quiet_hours_may_stand_within_a_day_or_be_none() {
    SendingPolicy noon =
        new SendingPolicy(1, LocalTime.of(12, 0), LocalTime.of(14, 0), LocalTime.of(9, 0));
    clock.pass(Duration.ofHours(4));
    assertThat(noon.isQuiet(clock.instant())).isTrue();
    assertThat(noon.afterQuiet(clock.instant()))
        .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    assertThat(SendingPolicy.STANDARD.isQuiet(clock.instant())).isFalse();
    SendingPolicy none =
        new SendingPolicy(1, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, LocalTime.of(9, 0));
    assertThat(none.isQuiet(clock.instant())).isFalse();
  }

  @Test
  @DisplayName("找回查询码：发到留下的号码，夜间也发")
  void a_lost_receipt_is_sent_at_once() {
    post.add(county, "短信", Reach.MOBILE, 300);
    UUID id = answered();
    UUID evaluation = post.house.evaluation(county, id);
    post.turn(county, prefecture);
    clock.pass(Duration.ofHours(14));
    post.house
        .transactions()
        .run(
            county.id(),
            c -> {
              assertThat(post.citizens.isOpen(c, county.id())).isTrue();
              post.citizens.send(c, county.id(), List.of(evaluation));
            });
    post.turn(county);
    assertThat(message("receipt-found").text()).contains("查询码是JH2801-");
    assertThat(post.raw(county, "outbox")).doesNotContain("JH2801");
  }

  private UUID answered() {
    post.house.rateReachably(county, "SJJ", MONDAY, "k1", PHONE);
    post.house.turn(List.of(county));
    UUID id = post.house.handOver(lead, county, market);
    post.house.dealWith(handler, head, id);
    return id;
  }

  private Outgoing toGroup(int i) {
    return Outgoing.toStaff(
        new UUID(7, i),
        MessageKind.STAFF_OVERDUE,
        Reach.GROUP,
        county.id(),
        "532801-202610-" + i,
        null,
        "",
        Map.of("number", "532801-202610-" + i),
        clock.instant());
  }

  private Message message(String template) {
    return gateway.taken.stream()
        .filter(one -> one.template().equals(template))
        .findFirst()
        .orElseThrow();
  }

  private static HashSet<String> ids(List<Message> messages, String template) {
    HashSet<String> ids = new HashSet<>();
    messages.stream()
        .filter(one -> one.template().equals(template))
        .forEach(one -> ids.add(one.id()));
    return ids;
  }

  private void change(MessageKind kind, Wording wording, boolean active) {
    post.house
        .transactions()
        .run(county.id(), c -> post.templates.change(c, county.id(), kind, wording, active, "it"));
  }

  private UUID staff(Role role) {
    return post.house
        .transactions()
        .in(county.id(), c -> post.addresses.holding(c, county.id(), role, market).get(0).id());
  }

  private void keep(UUID person, StaffAddresses.Address address) {
    post.house
        .transactions()
        .run(county.id(), c -> post.addresses.keep(c, county.id(), person, address));
  }

  private UUID unit(Tenant tenant, String code) {
    return post.house
        .transactions()
        .in(
            tenant.id(),
            c ->
                new Organisation()
                    .directory(c, tenant.id())
                    .unit(code, MONDAY)
                    .map(DirectoryEntry::id)
                    .orElseThrow());
  }
}
