package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.haochaping.bulletin.FormDesk.FormView;
import org.haochaping.bulletin.form.BulletinTemplate;
import org.haochaping.bulletin.form.Letterhead;
import org.haochaping.bulletin.form.Letterheads;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueEvent;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueSteps;
import org.haochaping.bulletin.way.Signature;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.document.OfficeForms;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) What a bulletin is printed on")
class PrintedBulletinIT extends InTheBulletinHouse {
  PrintedBulletinIT() throws SQLException {}

  @Test
  @DisplayName("三(三) 一种形式印不出来不耽误发布，事后按同一通报稿补印")
  void a_format_that_fails_is_noted_and_prints_the_same_later() {
    Bulletin bulletin = publish(bureau, close(bureau, "2026-10"), null);
    assertThat(forms(bulletin))
        .extracting(FormView::format, view -> view.missing() == null)
        .containsExactly(tuple("bulletin-web", true), tuple("bulletin-docx", false));
    assertThat(forms(bulletin).get(1).missing()).isEqualTo("模板损坏");

    formats.broken = false;
    List<FormView> printed = house.desk.printMissing(bureau, prefecture, bulletin.id());
    assertThat(printed).allSatisfy(view -> assertThat(view.missing()).isNull());
    FormDesk.File file =
        act(c -> house.desk.file(c, prefecture.id(), bulletin.id(), printed.get(1).id()));
    assertThat(file.rendered().bytes()).isEqualTo(page(bulletin).getBytes(StandardCharsets.UTF_8));
    assertThat(file.name()).isEqualTo(bulletin.title());
    List<IssueSteps.Step> steps =
        act(c -> house.issues.steps(c, house.issues.get(c, prefecture.id(), bulletin.id())));
    assertThat(steps)
        .extracting(IssueSteps.Step::event)
        .containsExactly(
            IssueEvent.PREPARED,
            IssueEvent.PUBLISHED,
            IssueEvent.FORM_FAILED,
            IssueEvent.FORM_RENDERED);
  }

  @Test
  @DisplayName("文号、主送两人同时录入的，后到的一人先看到另一人录入的")
  void what_one_has_entered_around_a_bulletin_another_does_not_overwrite_unseen()
      throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Issue october = prepared(close(bureau, "2026-10"));
    String seen = Long.toString(act(c -> Letterheads.revision(c, october)));
    Letterhead first = numbered("西政服〔2026〕12号");
    act(c -> house.letterheads.enter(c, bureau, october, seen, first));
    refused(
        "changed-meanwhile",
        () ->
            act(c -> house.letterheads.enter(c, bureau, october, seen, numbered("西政服〔2026〕13号"))));
    refused(
        "if-match-required",
        () -> act(c -> house.letterheads.enter(c, bureau, october, null, first)));
    Letterhead entered = act(c -> Letterheads.of(c, october));
    assertThat(entered).isEqualTo(first);
  }

  @Test
  @DisplayName("文号、主送、抄送、印发机关发布前录入；下一份沿用，文号重新录入")
  void what_stands_around_a_bulletin_is_entered_once_and_kept_for_the_next() throws SQLException {
    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Issue october = prepared(close(bureau, "2026-10"));
    Letterhead letterhead =
        new Letterhead("西政服〔2026〕12号", "各县（市）人民政府", List.of("州委办公室"), "此件公开发布", "州政务局办公室", true);
    refused("not-your-bulletin", () -> enter(hotlineLead, october, letterhead));
    refused("document-number", () -> enter(bureau, october, numbered("西政服[2026]12号")));
    refused("document-number", () -> enter(bureau, october, numbered("西政服〔2026〕第012号")));
    enter(bureau, october, letterhead);

    Bulletin first = publish(bureau, closing(october), null);
    Document printed = kept(prefecture, first).document();
    assertThat(printed.number()).isEqualTo("西政服〔2026〕12号");
    assertThat(printed.frame().attaching())
        .isEqualTo(
            Document.Frame.to("各县（市）人民政府")
                .noting("此件公开发布", "州委办公室")
                .underSeal()
                .printed("州政务局办公室", LocalDate.of(2027, 1, 5)));
    refused("letterhead-fixed", () -> enter(bureau, issue(first), letterhead));

    ratings.add(kind(Source.ONLINE_HALL, Level.SATISFIED), 1);
    Issue correction = prepared(close(bureau, "2026-10"));
    Letterhead begun = act(c -> Letterheads.of(c, correction));
    assertThat(begun)
        .isEqualTo(new Letterhead("", "各县（市）人民政府", List.of("州委办公室"), "此件公开发布", "州政务局办公室", true));
    refused("number-taken", () -> enter(bureau, correction, letterhead));
    Bulletin corrected = publish(bureau, closing(correction), null);
    Document next = kept(prefecture, corrected).document();
    assertThat(next.number()).isEmpty();
    assertThat(next.frame().attaching()).isEqualTo(printed.frame().attaching());
    assertThat(letterhead(first)).isEqualTo(letterhead);
    assertThat(letterhead(corrected))
        .as("as it went out, though nobody has entered it for this one")
        .isEqualTo(begun);
  }

  @Test
  @DisplayName("发布时没有版头的通报，以后录入的版头与它无关")
  void what_went_out_without_a_letterhead_has_none_for_ever() throws SQLException {
    Bulletin bare = publish(bureau, close(bureau, "2026-10"), null);
    enter(bureau, prepared(close(bureau, "2026-11")), numbered("西政服〔2026〕13号"));
    Issue december = prepared(close(bureau, "2026-12"));
    enter(bureau, december, new Letterhead("", "各县（市）人民政府", List.of(), "", "", true));
    assertThat(letterhead(bare)).isEqualTo(Letterhead.NONE);
  }

  @Test
  @DisplayName("本单位有通报模板的，文件按模板印制；模板坏了不改用平台版式，说明原因，换好再补印")
  void the_letter_is_set_in_the_office_s_own_template() throws SQLException {
    formats.broken = false;
    template("broken");
    Bulletin bulletin = publish(bureau, close(bureau, "2026-10"), null);
    assertThat(forms(bulletin).get(1).missing())
        .isEqualTo("本单位模板“通报.docx”无法使用：模板里没有 {{正文}}。请更换或停用模板后补印。");
    template("本局：");
    FormView letter = house.desk.printMissing(bureau, prefecture, bulletin.id()).get(1);
    FormDesk.File file = act(c -> house.desk.file(c, prefecture.id(), bulletin.id(), letter.id()));
    assertThat(new String(file.rendered().bytes(), StandardCharsets.UTF_8))
        .isEqualTo("本局：" + bulletin.title());
  }

  private void template(String content) {
    OfficeForms officeForms = OfficeForms.at(Clock.fixed(JANUARY, ZoneOffset.UTC));
    transactions.run(
        prefecture.id(),
        c ->
            officeForms.put(
                c,
                bureau,
                BulletinTemplate.KIND,
                "通报.docx",
                content.getBytes(StandardCharsets.UTF_8)));
  }

  private Issue prepared(Closing closing) {
    return act(
        c ->
            house.issues.prepared(
                c,
                closing,
                IssueKind.MONTHLY,
                house.issuers.of(c, prefecture, closing.period()).get(0),
                Signature.of(bureau)));
  }

  private Closing closing(Issue issue) {
    return act(c -> new Closings().get(c, prefecture.id(), issue.closingId()));
  }

  private Issue issue(Bulletin bulletin) {
    return act(c -> house.issues.get(c, prefecture.id(), bulletin.id()));
  }

  private List<FormView> forms(Bulletin bulletin) {
    return house.desk.all(prefecture, bulletin.id());
  }

  private Letterhead letterhead(Bulletin bulletin) {
    Issue issue = issue(bulletin);
    return act(c -> Letterheads.of(c, issue));
  }
}
