package org.haochaping.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.appeal.Appeal;
import org.haochaping.appeal.AppealHouse;
import org.haochaping.bulletin.DraftFeedbacks;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.tenancy.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bad review is handed over on Monday 12 October 2026; it can be appealed until the 19th. */
@DisplayName("二(二) 首页：每个角色今天要办的复核")
class AppealSectionsIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final ScratchDatabase DEMO = Importing.demo();

  private final AppealHouse at = AppealHouse.handedOverOn(DEMO.copy(), MONDAY);
  private final AppealSections sections = new AppealSections();

  @BeforeEach
  void put_together() {
    sections.overview = at.overview;
    sections.windows = at.windows;
    sections.feedback = DraftFeedbacks.of(at);
  }

  @Test
  @DisplayName("二(二)1 经办人：时限将到才提醒；拟写后提示提交；负责人看到待签署")
  void the_department_sees_what_is_about_to_end_and_what_is_to_be_signed() {
    assertThat(items(at.handler, "appeal-windows")).isEmpty();
    at.clock.set(LocalDate.of(2026, 10, 17));
    assertThat(items(at.handler, "appeal-windows"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.title()).startsWith("申请复核即将截止");
              assertThat(item.due().on()).isEqualTo("2026-10-19");
              assertThat(item.page()).isEqualTo("cases");
            });
    at.draft();
    assertThat(items(at.handler, "appeal-windows"))
        .extracting(Home.Item::page)
        .containsExactly("appeals");
    assertThat(items(at.head, "appeals-to-sign"))
        .extracting(item -> item.due().on())
        .containsExactly(LocalDate.of(2026, 10, 19));
  }

  @Test
  @DisplayName("二(二)3 窗口人员：提交后被告知并知道申辩到哪天，陈述后只告知进展")
  void the_rated_person_is_told_once_it_is_lodged() {
    Appeal drafted = at.draft();
    assertThat(items(at.staff, "appeals-about-me")).isEmpty();
    Appeal lodged = at.lodge(drafted);
    assertThat(items(at.staff, "appeals-about-me"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.title()).startsWith("请举证申辩");
              assertThat(item.due().on()).isEqualTo("2026-10-14");
            });
    at.stated(lodged);
    assertThat(items(at.staff, "appeals-about-me"))
        .extracting(Home.Item::title)
        .containsExactly("复核中 " + lodged.caseNumber());
  }

  @Test
  @DisplayName("二(二)2 牵头部门：待决定的复核和到期日")
  void the_lead_department_sees_what_it_owes() {
    assertThat(items(at.lead, "appeals-to-decide")).isEmpty();
    at.lodge(at.draft());
    assertThat(items(at.lead, "appeals-to-decide"))
        .extracting(item -> item.due().on())
        .containsExactly(LocalDate.of(2026, 10, 19));
  }

  private List<Home.Item> items(Actor actor, String code) {
    return at.act(actor, c -> sections.of(c, actor, at.clock.today())).stream()
        .filter(section -> section.code().equals(code))
        .findFirst()
        .orElseThrow()
        .items();
  }
}
