package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.bulletin.form.KeptDocuments;
import org.haochaping.bulletin.form.Letterhead;
import org.haochaping.bulletin.form.Letterheads;
import org.haochaping.bulletin.posting.Posting;
import org.haochaping.bulletin.posting.PostingForm;
import org.haochaping.bulletin.posting.Postings;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.SteppingClock;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;

/**
 * January of 2027 in the prefecture: its hotline leads source 4 and its bureau all others. One
 * county has published nothing yet, and papers cannot be printed as DOCX.
 */
abstract class InTheBulletinHouse {
  static final LocalDate DAY = LocalDate.of(2026, 10, 8);
  static final Instant JANUARY = Instant.parse("2027-01-05T01:00:00Z");

  final ScratchDatabase database = ScratchDatabase.create();
  final Tree tree = Tree.plantedIn(database);
  final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  final Tenant prefecture = People.prefecture(tree);
  final Ratings ratings = new Ratings(database, tree.prefecture());
  final UUID housing = ratings.department("ZJJ", "州住建局");
  final UUID hotline = ratings.department("RXZX", "州12345热线中心");
  final UUID bureauUnit = UUID.randomUUID();
  final Actor bureau = People.of(prefecture, Role.SERVICE_BUREAU);
  final Actor hotlineLead =
      new Actor(
          "xsbn.rexian",
          "玉样本",
          prefecture,
          "州12345热线中心",
          List.of(new Actor.Held(Role.LEAD_DEPARTMENT, hotline, "州12345热线中心", 4)));
  final FailingDocx formats = new FailingDocx();
  final SteppingClock clock = new SteppingClock(JANUARY);
  final BulletinHouse house = new BulletinHouse(transactions, formats, clock);

  InTheBulletinHouse() throws SQLException {}

  @BeforeEach
  void the_prefecture_s_hotline_leads_source_4_and_its_bureau_all_others() throws SQLException {
    try (var app = database.app(tree.prefecture());
        var statement = app.createStatement()) {
      statement.execute(
          "insert into unit (tenant_id, id, code, name, kind, valid_from) values (current_tenant(),"
              + " '"
              + bureauUnit
              + "', 'ZWJ', '州政务服务管理局', 'SERVICE_BUREAU', '2020-01-01')");
      for (int source = 1; source <= 8; source++) {
        statement.execute(
            "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
                + " lead_unit_name, valid_from) values (current_tenant(), gen_random_uuid(), "
                + source
                + ", current_tenant(), '"
                + (source == 4 ? hotline : bureauUnit)
                + "', '牵头部门', '2020-01-01')");
      }
      app.commit();
    }
  }

  Letterhead enter(Actor actor, Issue issue, Letterhead letterhead) {
    return act(
        c ->
            house.letterheads.enter(
                c, actor, issue, Long.toString(Letterheads.revision(c, issue)), letterhead));
  }

  static Letterhead numbered(String number) {
    return new Letterhead(number, "", List.of(), "", "", false);
  }

  List<Postings.Posted> posted(Bulletin bulletin) {
    return act(c -> house.postings.of(c, prefecture.id(), bulletin.id()));
  }

  Posting post(Bulletin bulletin, PostingForm form, Instant at) {
    return post(bureau, bulletin, form, at);
  }

  Posting post(Actor actor, Bulletin bulletin, PostingForm form, Instant at) {
    return act(
        c ->
            house.postings.note(
                c, actor, bulletin.id(), new Postings.Note(form, "州政府门户网站", "", at)));
  }

  KeptDocuments.KeptDocument kept(Tenant tenant, Bulletin bulletin) {
    return transactions.in(
        tenant.id(), c -> KeptDocuments.last(c, tenant.id(), bulletin.id()).orElseThrow());
  }

  <T> T act(TenantTransactions.Work<T> work) {
    return transactions.in(prefecture.id(), work);
  }

  /** Less than ten minutes before the house: ids stay in the order they were made. */
  Closing close(Actor actor, String period) {
    return Closers.at(transactions, "2027-01-05T00:55:00Z").close(actor, Period.parse(period));
  }

  Bulletin publish(Actor actor, Closing closing, UUID issuer) {
    return house.bulletins.publish(actor, prefecture, closing.id(), issuer);
  }

  String page(Bulletin bulletin) {
    return transactions.in(
        bulletin.tenantId(),
        c -> new String(BulletinRows.bytes(c, bulletin), StandardCharsets.UTF_8));
  }

  static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  Kind kind(Source source, Level level) {
    return new Kind(DAY, source, Terminal.PC, housing, level, Origin.ACTIVE, "COUNTED");
  }
}
