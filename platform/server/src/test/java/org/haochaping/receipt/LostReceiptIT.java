package org.haochaping.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.evaluation.GivenRatings;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.LostReceiptsOf;
import org.haochaping.evaluation.ReceiptPost;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.Level;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.MovableClock;
import org.haochaping.vault.ContactDigest;
import org.haochaping.vault.Vaults;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("评价人找回查询码")
class LostReceiptIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final String PHONE = "13900001111";
  private static final ScratchDatabase DEMO = Importing.demo();

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final OwnRatingHouse citizen = new OwnRatingHouse(DEMO.copy(), clock);
  private final Letters letters = new Letters();
  private final FindReceipt find = find();
  private final Actor clerk =
      citizen.house.somebody(
          citizen.prefecture,
          Role.SERVICE_CENTRE,
          citizen.unit(citizen.prefecture, "ZWJ"),
          "州政务服务中心");

  /** A way to send that keeps what it was given; shut at first. */
  private static final class Letters implements ReceiptPost {
    final List<UUID> sent = new ArrayList<>();
    boolean open;

    @Override
    public boolean isOpen(Connection connection, UUID tenant) {
      return open;
    }

    @Override
    public void send(Connection connection, UUID tenant, List<UUID> evaluations) {
      sent.addAll(evaluations);
    }
  }

  private FindReceipt find() {
    ReceiptSearches searches = new ReceiptSearches();
    searches.digests = new ContactDigest(Intakes.keys());
    searches.clock = clock;
    FindReceipt made = new FindReceipt();
    made.lost = LostReceiptsOf.clock(clock);
    made.searches = searches;
    made.ratings = new GivenRatings();
    made.receipts = LostReceiptsOf.receipts(citizen.house.tenants());
    made.organisation = new Organisation();
    made.policies = new Policies();
    made.vault = Vaults.of(Intakes.keys(), clock);
    made.journal = new Journal(clock);
    made.ways = ways(letters);
    made.clock = clock;
    return made;
  }

  @SuppressWarnings("unchecked")
  private static Instance<ReceiptPost> ways(ReceiptPost... all) {
    return (Instance<ReceiptPost>)
        Proxy.newProxyInstance(
            Instance.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("iterator")) {
                return List.of(all).iterator();
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  @Test
  @DisplayName("找回查询码：联系方式和日期都相符的，发送到该联系方式；号码写法不同也算相符")
  void the_receipt_goes_to_the_contact_that_was_left() {
    letters.open = true;
    UUID rating = citizen.rate(Level.DISSATISFIED, "等了很久");
    search("+86 139-0000-1111", MONDAY);
    assertThat(letters.sent).containsExactly(rating);
    assertThat(outcomes()).isEqualTo("SENT");
  }

  @Test
  @DisplayName("找回查询码：日期不符、号码不符、没有留联系方式的，不发送，外面看不出差别")
  void nothing_is_sent_where_one_of_the_two_differs() {
    letters.open = true;
    citizen.rate(Level.DISSATISFIED, "等了很久");
    search(PHONE, MONDAY.minusDays(1));
    search("13900001112", MONDAY);
    assertThat(letters.sent).isEmpty();
    assertThat(outcomes()).isEqualTo("NO_MATCH,NO_MATCH");
  }

  @Test
  @DisplayName("找回查询码：本地没有发送方式的，登记为未发出，运维可以看到")
  void without_a_way_to_send_it_is_noted_as_skipped() {
    citizen.rate(Level.DISSATISFIED, "等了很久");
    search(PHONE, MONDAY);
    assertThat(outcomes()).isEqualTo("SKIPPED");
    assertThat(citizen.value("select note from receipt_search")).asString().contains("no provider");
    assertThat(citizen.value("select count(*) from receipt_search where note like '%1390000%'"))
        .isEqualTo(0L);
  }

  @Test
  @DisplayName("找回查询码：同一联系方式一天最多发送三次；一小时内次数过多的请稍后再试")
  void searches_are_kept_within_bounds() {
    letters.open = true;
    citizen.rate(Level.DISSATISFIED, "等了很久");
    for (int i = 0; i < 4; i++) {
      search(PHONE, MONDAY);
    }
    assertThat(letters.sent).hasSize(3);
    for (int i = 4; i < ReceiptSearches.MOST_AN_HOUR; i++) {
      search("1380000" + (1000 + i), MONDAY);
    }
    assertThatThrownBy(() -> search("13700000000", MONDAY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(429));
    clock.pass(Duration.ofMinutes(61));
    search("13700000000", MONDAY);
  }

  @Test
  @DisplayName("找回查询码：以前留下、还没有摘要的联系方式，第一次查找时补上")
  void contacts_from_before_are_found() {
    letters.open = true;
    UUID rating = citizen.rate(Level.DISSATISFIED, "等了很久");
    citizen.value("update vault_entry set digest = null returning 1");
    search(PHONE, MONDAY);
    assertThat(letters.sent).containsExactly(rating);
  }

  @Test
  @DisplayName("找回查询码：政务服务中心窗口当面找回，记为查看联系方式，评价人可以看到")
  void the_clerk_gives_it_at_the_counter_and_that_is_a_reading() {
    UUID rating = citizen.rate(Level.DISSATISFIED, "等了很久");
    List<FindReceipt.Found> found = atCounter(clerk, PHONE);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).name()).isEqualTo("岩温");
    assertThat(found.get(0).receipt()).startsWith("JH2801-");
    assertThat(
            citizen.value(
                "select reader_office || reason from vault_reading where evaluation_id = ?",
                rating))
        .isEqualTo("州政务服务中心到场找回查询码：本人到场");
    assertThat(citizen.value("select count(*) from journal where kind = 'ReceiptReissued'"))
        .isEqualTo(1L);
  }

  @Test
  @DisplayName("找回查询码：被评价单位的人即使兼任也找不到评价本单位的人；只管本地的中心办不了外地")
  void nobody_of_the_rated_unit_and_of_no_other_place_is_given_a_receipt() {
    citizen.rate(
        Level.DISSATISFIED,
        "等了很久",
        Optional.empty(),
        Optional.of(new Contact(Optional.empty(), PHONE)));
    Actor ofUnit =
        citizen.house.somebody(
            citizen.county, Role.SERVICE_CENTRE, citizen.unit(citizen.county, "SJJ"), "景洪市市场监督管理局");
    assertThat(atCounter(ofUnit, PHONE)).isEmpty();

    Actor elsewhere =
        citizen.house.somebody(
            citizen.house.tenant("532822"),
            Role.SERVICE_CENTRE,
            citizen.unit(citizen.prefecture, "ZWJ"),
            "勐海县政务服务中心");
    assertThat(serves(clerk)).isTrue();
    assertThat(serves(elsewhere)).isFalse();
  }

  private void search(String contact, LocalDate day) {
    citizen
        .house
        .transactions()
        .run(
            citizen.county.id(),
            connection -> find.overPage(connection, citizen.county.id(), contact, day));
  }

  private List<FindReceipt.Found> atCounter(Actor actor, String contact) {
    return citizen
        .house
        .transactions()
        .in(
            citizen.county.id(),
            connection ->
                find.atCounter(connection, actor, citizen.county, contact, MONDAY, "本人到场"));
  }

  private boolean serves(Actor actor) {
    return citizen
        .house
        .transactions()
        .in(citizen.county.id(), c -> find.serves(c, actor, citizen.county.id()));
  }

  private Object outcomes() {
    return citizen.value("select string_agg(outcome, ',' order by id) from receipt_search");
  }
}
