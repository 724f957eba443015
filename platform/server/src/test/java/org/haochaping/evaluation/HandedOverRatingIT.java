package org.haochaping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.ClaimLoop;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.RatingPageForm;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData.Held;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.haochaping.vault.Vault;
import org.haochaping.vault.Vaults;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)3: what an app handed over is used as its user agrees, and no longer than needed")
class HandedOverRatingIT {
  private static final String PHONE = "13800000000";

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 20));
  private final RatingLinks links = Intakes.links(Intakes.keys(), clock);
  private final Vault vault = Vaults.of(Intakes.keys(), clock);
  private final UUID channel = UUID.randomUUID();
  private final PageRatings ratings = new PageRatings();
  private Tenant tenant;
  private UUID unit;

  @BeforeEach
  void plant() throws SQLException {
    Tree tree = Tree.plantedIn(database);
    tenant =
        new Tenant(
            tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
    unit = new Ratings(database, tenant.id()).department("GA", "景洪市公安局");
    OpenLinks opening = new OpenLinks();
    opening.links = links;
    opening.channels = new ChannelInstances();
    opening.organisation = new Organisation();
    opening.clock = clock;
    ratings.transactions = transactions;
    ratings.opening = opening;
    ratings.persons = Intakes.persons(Intakes.keys(), clock);
    ratings.decoding = new PageOnly();
    ratings.intake = Intakes.of(Intakes.keys(), clock);
    ratings.vault = vault;
    ratings.clock = clock;
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(
                "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
                    + " settings_version, state, created_at) values ('"
                    + tenant.id()
                    + "', '"
                    + channel
                    + "', 'app', 'App', 'channel-app', '{}', 1, 'ACTIVE', now())");
            statement.execute("select make_evaluation_partitions('2026-09-01', 2)");
          }
        });
  }

  @Test
  void the_number_is_kept_with_the_rating_when_he_agrees_and_a_repetition_is_the_same() {
    String code = link(Optional.of("APP-1"));
    PageRatings.Given given = ratings.give(tenant, code, "key", form(true));
    assertThat(kept(given, Vault.Kind.CONTACT).orElseThrow()).contains(PHONE);
    assertThat(kept(given, Vault.Kind.APP_USER)).contains("u-7f3a");
    PageRatings.Given again = ratings.give(tenant, code, "key", form(true));
    assertThat(again.accepted().repeated()).isTrue();
    assertThat(again.accepted().receipt()).isEqualTo(given.accepted().receipt());
    assertThat(count("vault_entry where kind = 'APP_USER'")).isEqualTo(1);
  }

  @Test
  void the_number_is_forgotten_at_once_when_he_does_not() {
    PageRatings.Given given = ratings.give(tenant, link(Optional.of("APP-1")), "key", form(false));
    assertThat(kept(given, Vault.Kind.CONTACT)).isEmpty();
    assertThat(kept(given, Vault.Kind.APP_USER)).contains("u-7f3a");
    assertThat(count("rating_link where person_ciphertext is not null")).isZero();
  }

  @Test
  @DisplayName("三(一)3 评价人不同意使用电话，同一办件其他入口带来的电话也一并删除，其他办件的不动")
  void other_links_of_his_case_forget_him_with_it() {
    String other = link(Optional.of("APP-1"));
    String another = link(Optional.of("APP-2"));
    ratings.give(tenant, link(Optional.of("APP-1")), "key", form(false));
    assertThat(person(other)).isEmpty();
    assertThat(person(another)).isPresent();
  }

  @Test
  @DisplayName("三(一)3 评价人要求删除，同一办件前后各个入口带来的电话都删除")
  void his_wish_to_be_forgotten_finds_all_links_of_his_case() {
    String before = link(Optional.of("APP-1"));
    PageRatings.Given given = ratings.give(tenant, link(Optional.of("APP-1")), "key", form(true));
    String after = link(Optional.of("APP-1"));
    String another = link(Optional.of("APP-2"));
    assertThat(person(before)).isPresent();

    forget(given);

    assertThat(List.of(person(before), person(after))).allMatch(Optional::isEmpty);
    assertThat(person(another)).isPresent();
  }

  @Test
  @DisplayName("三(一)3 每晚删除已过期入口带来的用户信息，不必等到再有入口")
  void an_expired_link_forgets_him_at_night_though_no_other_is_made() {
    String code = link(Optional.of("APP-1"));
    ExpiredLinks night = new ExpiredLinks();
    night.persons = Intakes.persons(Intakes.keys(), clock);
    night.queue = new WorkQueue(clock);
    night.clock = clock;
    transactions.run(tenant.id(), connection -> night.watch(connection, tenant.id()));
    ClaimLoop loop = new ClaimLoop(transactions, clock, Map.of(night.kind(), night));

    loop.run(tenant.id(), 5);
    assertThat(person(code)).as("it has not expired").isPresent();

    clock.pass(Duration.ofDays(2));
    loop.run(tenant.id(), 5);
    assertThat(person(code)).isEmpty();
    assertThat(count("work_item where kind = 'expired-links'")).as("the next night").isEqualTo(1);
  }

  @Test
  @DisplayName("三(一)3 App给出办事编号的，同一次办事交接几次也只评一次，另一次办事另评")
  void a_visit_that_its_app_numbers_is_rated_once_however_often_he_is_handed_over() {
    ratings.give(tenant, visit("V-1"), "one", form(false));
    assertThatThrownBy(() -> ratings.give(tenant, visit("V-1"), "two", form(true)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("idempotency-conflict"));
    assertThat(count("evaluation")).isEqualTo(1);
    ratings.give(tenant, visit("V-2"), "three", form(false));
    assertThat(count("evaluation")).isEqualTo(2);
    assertThat(count("rating_link t where t::text like '%V-1%'")).isZero();
  }

  @Test
  @DisplayName("三(一)3 勾选时App的电话已删除：不悄悄丢下，请评价人自己填写")
  void agreeing_too_late_is_told_and_not_silently_dropped() {
    String code = link(Optional.of("APP-1"));
    ratings.give(tenant, link(Optional.of("APP-1")), "one", form(false));
    assertThatThrownBy(() -> ratings.give(tenant, code, "two", form(true)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("contact-forgotten");
              assertThat(refusal.fields())
                  .extracting(Refusal.Field::field)
                  .containsExactly("contactPhone");
              assertThat(refusal.backUrl()).isEqualTo("https://m.example.gov.cn/done");
            });
  }

  @Test
  @DisplayName("三(一)3 到期删除联系方式时，入口带来的用户信息按入口逐个删除")
  void what_is_past_its_term_is_found_in_links_and_goes_one_by_one() {
    String old = link(Optional.of("APP-1"));
    clock.pass(Duration.ofDays(3));
    Instant between = clock.instant().minus(Duration.ofDays(1));
    String young = link(Optional.of("APP-2"));
    LinkData data = data();

    transactions.run(
        tenant.id(),
        connection -> {
          List<UUID> begun =
              data.begunBefore(
                  connection, tenant.id(), DataClass.CONTACT, between, new UUID(0, 0), 10);
          assertThat(begun).hasSize(1);
          assertThat(data.erase(connection, tenant.id(), DataClass.CONTACT, begun))
              .containsExactlyElementsOf(begun);
          assertThat(data.erase(connection, tenant.id(), DataClass.CONTACT, begun)).isEmpty();
        });

    assertThat(person(old)).isEmpty();
    assertThat(person(young)).isPresent();
    assertThat(count("rating_link where revoked_at is not null")).as("they stay open").isZero();
  }

  @Test
  @DisplayName("三(一)3 登记的来源取消后，评价页不再返回那里")
  void nobody_is_led_back_to_where_the_administrator_has_taken_off_the_list() {
    String code = link(Optional.of("APP-1"));
    settings("{\"origins\":\"https://m.example.gov.cn\"}");
    assertThat(back(code)).contains("https://m.example.gov.cn/done");
    settings("{\"origins\":\"https://other.example.gov.cn\"}");
    assertThat(back(code)).isEmpty();
  }

  @Test
  void a_case_is_rated_once_whatever_link_leads_to_it_and_the_way_back_stays() {
    ratings.give(tenant, link(Optional.of("APP-1")), "one", form(false));
    assertThatThrownBy(() -> ratings.give(tenant, link(Optional.of("APP-1")), "two", form(true)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.backUrl()).isEqualTo("https://m.example.gov.cn/done"));
    assertThat(count("evaluation")).isEqualTo(1);
  }

  @Test
  void a_visit_is_rated_once_however_often_its_page_is_opened() {
    String visit = link(Optional.empty());
    ratings.give(tenant, visit, "one", form(false));
    assertThatThrownBy(() -> ratings.give(tenant, visit, "two", form(true)))
        .isInstanceOf(Refusal.class);
    ratings.give(tenant, link(Optional.empty()), "three", form(false));
    assertThat(count("evaluation")).isEqualTo(2);
  }

  @Test
  void his_wish_to_be_forgotten_finds_the_link_and_the_user() {
    PageRatings.Given given = ratings.give(tenant, link(Optional.of("APP-1")), "key", form(true));
    forget(given);
    assertThat(count("vault_entry where kind <> 'SERVICE_RECORD_NUMBER'")).isZero();
    assertThat(count("rating_link where person_ciphertext is not null")).isZero();
  }

  @Test
  void an_expired_page_tells_the_way_back() {
    String code = link(Optional.of("APP-1"));
    clock.pass(Duration.ofDays(2));
    assertThatThrownBy(() -> ratings.give(tenant, code, "key", form(false)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("link-expired");
              assertThat(refusal.backUrl()).isEqualTo("https://m.example.gov.cn/done");
            });
  }

  private void forget(PageRatings.Given given) {
    UUID rating = given.accepted().evaluationId();
    transactions.run(
        tenant.id(),
        connection -> {
          List<Held> held =
              Vaults.data(Intakes.keys(), clock).about(connection, tenant.id(), rating);
          assertThat(held).extracting(Held::text).contains(PHONE, "u-7f3a");
          Vaults.data(Intakes.keys(), clock)
              .eraseAbout(connection, tenant.id(), DataClass.CONTACT, rating, held);
          assertThat(data().eraseAbout(connection, tenant.id(), DataClass.CONTACT, rating, held))
              .isTrue();
        });
  }

  private LinkData data() {
    LinkData data = new LinkData();
    data.links = links;
    data.persons = Intakes.persons(Intakes.keys(), clock);
    data.clock = clock;
    return data;
  }

  private Optional<Person> person(String code) {
    return transactions.in(
        tenant.id(),
        connection -> links.byCode(connection, tenant.id(), code).orElseThrow().person());
  }

  private Optional<String> back(String code) {
    return transactions.in(
        tenant.id(),
        connection ->
            Optional.ofNullable(ratings.opening.open(connection, tenant, code).link().backUrl()));
  }

  private void settings(String json) {
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "update channel_instance set settings = ?::jsonb where id = ?")) {
            statement.setString(1, json);
            statement.setObject(2, channel);
            statement.executeUpdate();
          }
        });
  }

  private String link(Optional<String> number) {
    return link(number, Optional.empty());
  }

  private String visit(String number) {
    return link(Optional.empty(), Optional.of(number));
  }

  private String link(Optional<String> number, Optional<String> visit) {
    return transactions
        .in(
            tenant.id(),
            connection ->
                links.make(
                    connection,
                    tenant.id(),
                    new RatingLinks.Wanted(
                        channel,
                        number.isPresent() ? RatingLink.Kind.CASE : RatingLink.Kind.VISIT,
                        unit,
                        null,
                        null,
                        null,
                        number.orElse(null),
                        1,
                        clock.instant().plus(Duration.ofDays(1)),
                        Terminal.MOBILE,
                        "https://m.example.gov.cn/done",
                        Optional.of(
                            new Person(
                                Optional.of("u-7f3a"),
                                Optional.of(new Contact(Optional.of("岩温"), PHONE)))),
                        visit),
                    "test"))
        .code();
  }

  /** Whoever agrees is the more satisfied, so that two of them differ. */
  private static RatingForm form(boolean agreed) {
    return agreed
        ? new RatingForm(
            "VERY_SATISFIED", null, null, new RatingForm.ContactForm(null, null, true, true), null)
        : new RatingForm("SATISFIED", null, null, null, null);
  }

  private Optional<String> kept(PageRatings.Given given, Vault.Kind kind) {
    return transactions.in(
        tenant.id(),
        connection ->
            vault.forOwnWork(connection, tenant.id(), given.accepted().evaluationId(), kind));
  }

  private int count(String from) {
    return transactions.in(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  /** A channel as the app's, without its plugin. */
  private static final class PageOnly extends Decoding {
    @Override
    public EvaluationDraft one(Tenant tenant, ChannelInstance channel, ChannelRequest request) {
      LinkFacts link = request.link().orElseThrow();
      RatingPageForm form = RatingPageForm.read(request.form(), true);
      assertThat(form.problems()).isEmpty();
      return new EvaluationDraft(
          link.serviceRecordNumber()
              .map(number -> "case:" + number)
              .or(() -> link.handOver().map(id -> "hand-over:" + id))
              .orElseThrow(),
          form.level().orElseThrow(),
          Source.MOBILE_APP,
          Terminal.MOBILE,
          Origin.ACTIVE,
          LocalDate.of(2026, 10, 20),
          link.unitCode(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          link.serviceRecordNumber(),
          1,
          1,
          form.tags(),
          form.words(),
          form.contact());
    }
  }
}
