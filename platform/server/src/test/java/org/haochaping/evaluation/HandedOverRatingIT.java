package org.haochaping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    ratings.links = links;
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
    UUID rating = given.accepted().evaluationId();
    LinkData data = new LinkData();
    data.links = links;
    data.clock = clock;
    transactions.run(
        tenant.id(),
        connection -> {
          List<Held> held =
              Vaults.data(Intakes.keys(), clock).about(connection, tenant.id(), rating);
          assertThat(held).extracting(Held::text).contains(PHONE, "u-7f3a");
          Vaults.data(Intakes.keys(), clock)
              .eraseAbout(connection, tenant.id(), DataClass.CONTACT, rating, held);
          assertThat(data.eraseAbout(connection, tenant.id(), DataClass.CONTACT, rating, held))
              .isTrue();
        });
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

  private String link(Optional<String> number) {
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
                                Optional.of(new Contact(Optional.of("岩温"), PHONE))))),
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
