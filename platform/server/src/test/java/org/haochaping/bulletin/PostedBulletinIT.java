package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.Json;
import java.sql.SQLException;
import java.time.LocalDate;
import org.haochaping.bulletin.posting.Posting;
import org.haochaping.bulletin.posting.PostingForm;
import org.haochaping.bulletin.posting.Postings;
import org.haochaping.bulletin.posting.Postings.Standing;
import org.haochaping.tenancy.Policies;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) 四种形式的登记")
class PostedBulletinIT extends InTheBulletinHouse {
  PostedBulletinIT() throws SQLException {}

  @Test
  @DisplayName("三(三) 本级规定不用的形式不算逾期，张贴了照样登记")
  void a_form_that_is_not_asked_for_is_never_late() throws SQLException {
    act(
        c ->
            new Policies()
                .record(
                    c,
                    prefecture.id(),
                    LocalDate.of(2020, 1, 1),
                    Json.createObjectBuilder()
                        .add(
                            "bulletinForms",
                            Json.createObjectBuilder().add("openData", false).add("clause", "本州"))
                        .build(),
                    "岩",
                    JANUARY));
    Bulletin old = publish(bureau, close(bureau, "2026-10"), null);
    assertThat(posted(old))
        .extracting(Postings.Posted::form, Postings.Posted::standing)
        .containsExactly(
            tuple(PostingForm.WEBSITE, Standing.OVERDUE),
            tuple(PostingForm.NOTICE_BOARD, Standing.OVERDUE),
            tuple(PostingForm.DOCUMENT, Standing.OVERDUE));
    post(old, PostingForm.OPEN_DATA, JANUARY);
    assertThat(posted(old).get(3))
        .extracting(Postings.Posted::standing, Postings.Posted::dueOn)
        .containsExactly(Standing.IN_TIME, null);
  }

  @Test
  @DisplayName("三(三) 四种形式逐一登记：何人何时张贴于何处；10日24时后张贴的记为逾期")
  void every_form_is_noted_with_its_place_and_time() {
    Bulletin bulletin = publish(bureau, close(bureau, "2026-12"), null);
    assertThat(posted(bulletin))
        .extracting(Postings.Posted::form, Postings.Posted::standing)
        .containsExactly(
            tuple(PostingForm.WEBSITE, Standing.OWED),
            tuple(PostingForm.NOTICE_BOARD, Standing.OWED),
            tuple(PostingForm.DOCUMENT, Standing.OWED),
            tuple(PostingForm.OPEN_DATA, Standing.OWED));
    refused(
        "posted-in-the-future", () -> post(bulletin, PostingForm.WEBSITE, JANUARY.plusSeconds(1)));
    refused(
        "posted-before-published",
        () -> post(bulletin, PostingForm.WEBSITE, JANUARY.minusSeconds(3600)));
    Posting site = post(bulletin, PostingForm.WEBSITE, JANUARY);
    assertThat(site.notedBy()).isEqualTo(bureau.name());
    assertThat(posted(bulletin).get(0).standing()).isEqualTo(Standing.IN_TIME);

    Bulletin old = publish(bureau, close(bureau, "2026-10"), null);
    post(old, PostingForm.NOTICE_BOARD, JANUARY);
    assertThat(posted(old))
        .extracting(Postings.Posted::standing)
        .containsExactly(Standing.OVERDUE, Standing.LATE, Standing.OVERDUE, Standing.OVERDUE);
  }
}
