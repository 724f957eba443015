package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.posting.PostingForm;
import org.haochaping.bulletin.way.Filings;
import org.haochaping.bulletin.way.Filings.Filing;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.People;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) The way of a bulletin")
class WayOfABulletinIT extends InTheBulletinHouse {
  private final Tenant jinghong = People.jinghong(tree);

  WayOfABulletinIT() throws SQLException {}

  @Test
  @DisplayName("三(三)2 热线由热线中心通报，暗访由政务服务管理局通报，各通报各的")
  void each_lead_department_tells_the_sources_it_leads() throws SQLException {
    ratings.add(kind(Source.HOTLINE, Level.SATISFIED), 3);
    ratings.add(kind(Source.INSPECTION, Level.DISSATISFIED), 2);
    Closing half = close(bureau, "2026-H2");
    refused("issuer-required", () -> publish(bureau, half, null));
    refused("not-your-bulletin", () -> publish(hotlineLead, half, bureauUnit));

    Bulletin ofHotline = publish(hotlineLead, half, null);
    assertThat(ofHotline.kind()).isEqualTo("half-yearly-bulletin");
    assertThat(ofHotline.title()).isEqualTo("西双版纳州2026年下半年政务服务“好差评”情况通报（12345政务服务热线）");
    assertThat(ofHotline.issuer()).isEqualTo("州12345热线中心");
    assertThat(page(ofHotline)).contains("共收到政务服务评价3件").contains("本期其他来源由各牵头部门分别通报");

    Bulletin ofBureau = publish(bureau, half, bureauUnit);
    assertThat(ofBureau.issuer()).isEqualTo("州政务服务管理局");
    assertThat(page(ofBureau)).contains("共收到政务服务评价2件").contains("（调查暗访）");
    refused("already-published", () -> publish(hotlineLead, half, null));
    assertThat(issues()).extracting(Issue::state).containsOnly(IssueState.PUBLISHED);
  }

  @Test
  @DisplayName("三(三)1 全由政务服务管理局牵头的月份只有一份通报，题目不变")
  void where_one_office_leads_all_there_is_one_bulletin_as_ever() throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Bulletin monthly = publish(bureau, close(bureau, "2026-10"), null);
    assertThat(monthly.title()).isEqualTo("西双版纳州2026年10月政务服务“好差评”情况通报");
    assertThat(page(monthly)).contains("景洪市|尚未结算|—|0|");
  }

  @Test
  @DisplayName("三(三) 由一家通报的月份，别的牵头部门也不能代为发布、登记张贴或补印")
  void another_lead_department_takes_no_step_for_the_one_that_issues() {
    Closing october = close(bureau, "2026-10");
    refused("not-your-bulletin", () -> publish(hotlineLead, october, null));
    Bulletin monthly = publish(bureau, october, null);
    refused("not-your-bulletin", () -> post(hotlineLead, monthly, PostingForm.WEBSITE, JANUARY));
    formats.broken = false;
    refused(
        "not-your-bulletin", () -> house.desk.printMissing(hotlineLead, prefecture, monthly.id()));
    assertThat(posted(monthly).get(0).postings()).isEmpty();

    Bulletin own = publish(hotlineLead, close(bureau, "2026-H2"), null);
    assertThat(post(hotlineLead, own, PostingForm.WEBSITE, JANUARY).notedBy())
        .isEqualTo(hotlineLead.name());
    Actor admin = People.of(prefecture, Role.PREFECTURE_ADMIN);
    assertThat(post(admin, own, PostingForm.DOCUMENT, JANUARY).notedBy()).isEqualTo(admin.name());
  }

  @Test
  @DisplayName("三(三) 印制期间又结算并发布的，先前那一份不再发布")
  void what_was_overtaken_while_it_was_printed_is_not_published() throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Closing first = close(bureau, "2026-10");
    ratings.add(kind(Source.MOBILE_APP, Level.SATISFIED), 2);
    formats.meanwhile = () -> publish(bureau, close(bureau, "2026-10"), null);
    refused("closing-outdated", () -> publish(bureau, first, null));
    assertThat(issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.state()).isEqualTo(IssueState.PUBLISHED);
              assertThat(issue.version()).isEqualTo(2);
            });
  }

  @Test
  @DisplayName("三(三)1 编印时已过24时的，不以前一日的日期发布")
  void a_bulletin_bears_the_day_on_which_its_duty_is_done() throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Closing october = close(bureau, "2026-10");
    formats.meanwhile = () -> clock.skip(Duration.ofHours(15));
    refused("day-over", () -> publish(bureau, october, null));
    Bulletin published = publish(bureau, october, null);
    assertThat(kept(prefecture, published).document().issuedOn()).isEqualTo("2027-01-06");
  }

  @Test
  @DisplayName("三(三) 州的通报列出各县（市），本级与含下级分别列示")
  void the_places_below_stand_in_the_bulletin_each_for_itself() throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 2);
    Ratings below = new Ratings(database, tree.jinghong());
    UUID police = below.department("GAJ", "市公安局");
    below.add(
        new Kind(
            DAY,
            Source.ONLINE_HALL,
            Terminal.PC,
            police,
            Level.DISSATISFIED,
            Origin.ACTIVE,
            "COUNTED"),
        3);
    close(People.of(jinghong, Role.SERVICE_BUREAU), "2026-10");
    String text = page(publish(bureau, close(bureau, "2026-10"), null));
    assertThat(text)
        .contains("共收到政务服务评价2件")
        .contains("本级|—|2|2|2|0|100.00|0.00|100.00\n")
        .contains("景洪市|第1次|3|3|0|3|0.00|100.00|0.00\n")
        .contains("合计|—|—|5|2|3|40.00|60.00|40.00\n");
  }

  @Test
  @DisplayName("三(三) 发布即备案：州政务服务管理局看到同一快照，本县看不到别县的")
  void the_act_that_publishes_files_the_same_snapshot() {
    Actor county = People.of(jinghong, Role.SERVICE_BUREAU);
    Closing closing = close(county, "2026-10");
    Bulletin bulletin = house.bulletins.publish(county, jinghong, closing.id());
    assertThat(filings(prefecture))
        .singleElement()
        .satisfies(
            filing -> {
              assertThat(filing.bulletinId()).isEqualTo(bulletin.id());
              assertThat(filing.tenantName()).isEqualTo("景洪市");
              assertThat(filing.withTenantName()).isEqualTo("西双版纳州");
              assertThat(filing.closingSha256()).isEqualTo(closing.sha256());
              assertThat(filing.documentSha256()).isEqualTo(kept(jinghong, bulletin).sha256());
            });
    assertThat(filings(People.province(tree))).hasSize(1);
    assertThat(filings(People.menghai(tree))).isEmpty();
  }

  @Test
  void filings_and_issues_are_read_page_by_page_none_missed_and_none_twice() throws SQLException {
    Actor county = People.of(jinghong, Role.SERVICE_BUREAU);
    List<UUID> published = new ArrayList<>();
    for (String month : List.of("2026-10", "2026-11", "2026-10")) {
      ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
      published.add(0, publish(bureau, close(bureau, month), null).id());
    }
    Closing closing = close(county, "2026-10");
    UUID below = house.bulletins.publish(county, jinghong, closing.id()).id();

    List<UUID> filed = new ArrayList<>();
    for (List<Filing> page = filings(prefecture, null, null, 2);
        !page.isEmpty();
        page = filings(prefecture, null, filed.get(filed.size() - 1), 2)) {
      assertThat(page).hasSize(2);
      page.forEach(one -> filed.add(one.bulletinId()));
    }
    assertThat(filed)
        .as("the latest period first, the prefecture before its county, the latest filed first")
        .containsExactly(published.get(1), published.get(0), published.get(2), below);
    assertThat(filings(prefecture, Period.parse("2026-10"), published.get(0), 9))
        .extracting(Filing::bulletinId)
        .containsExactly(published.get(2), below);

    List<UUID> opened = new ArrayList<>();
    for (List<Issue> page = issues(null, null, 1);
        !page.isEmpty();
        page = issues(null, opened.get(opened.size() - 1), 1)) {
      page.forEach(one -> opened.add(one.id()));
    }
    assertThat(opened).as("the latest opened first").containsExactlyElementsOf(published);
    assertThat(issues(Period.parse("2026-11"), null, 9))
        .extracting(Issue::id)
        .containsExactly(published.get(1));
  }

  private List<Filing> filings(Tenant reader) {
    return filings(reader, Period.parse("2026-10"), null, 100);
  }

  private List<Filing> filings(Tenant reader, Period period, UUID behind, int most) {
    return transactions.in(
        reader.id(),
        c -> Filings.by(Clock.systemUTC()).atOrBelow(c, reader.id(), period, behind, most));
  }

  private List<Issue> issues() {
    return issues(null, null, 100);
  }

  private List<Issue> issues(Period period, UUID before, int most) {
    return act(c -> house.issues.page(c, prefecture.id(), period, before, most));
  }
}
