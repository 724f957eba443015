package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.assessment.Asked;
import org.haochaping.retention.DataClass;
import org.haochaping.web.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)8 照片和文字：一并收下，到期删除")
class VisitDataIT extends InTheField {
  VisitDataIT() throws SQLException {}

  @Test
  void photos_arrive_one_by_one_before_their_visit_which_waits_for_all_of_them() {
    UUID plan = field.plan();
    byte[] jpeg = Pictures.jpegOfACamera();
    byte[] png = Pictures.plain("png");
    VisitSent bare = field.visit(plan, Field.bad("柜台堆满杂物"));
    VisitSent sent =
        Field.with(bare, field.placeOf(plan), List.of(Sha256.hex(jpeg), Sha256.hex(png)));
    keep(plan, sent.id(), 1, jpeg);
    refused("photos-missing", () -> field.intake.accept(field.first, plan, sent));
    assertThat(field.one("select count(*) from evaluation")).as("all or nothing").isEqualTo("0");

    keep(plan, sent.id(), 1, jpeg);
    keep(plan, sent.id(), 2, png);
    keep(plan, sent.id(), 3, png);
    VisitIntake.Taken taken = field.intake.accept(field.first, plan, sent);
    keep(plan, sent.id(), 1, png);

    assertThat(field.seen(plan, sent.id()).photos())
        .extracting(VisitPhotos.Item::kind)
        .as("the third had been taken away, and what comes later changes nothing")
        .containsExactly(PictureKind.JPEG, PictureKind.PNG);
    UUID rating = taken.visit().evaluationId();
    field.transactions.run(
        field.tenant.id(),
        connection ->
            assertThat(field.photos.ofRating(connection, field.tenant.id(), rating)).hasSize(2));
    assertThat(
            field.one(
                "select count(*) from inspection_photo where position('GPS'::bytea in bytes) > 0"))
        .isEqualTo("0");
  }

  @Test
  void photos_and_what_was_written_go_with_the_words_of_the_rating() {
    UUID plan = field.plan();
    byte[] jpeg = Pictures.plain("jpg");
    VisitSent sent =
        Field.with(
            field.visit(plan, Field.bad("柜台堆满杂物")), field.placeOf(plan), List.of(Sha256.hex(jpeg)));
    keep(plan, sent.id(), 1, jpeg);
    UUID rating = field.intake.accept(field.first, plan, sent).visit().evaluationId();
    VisitData data = new VisitData();
    field.transactions.run(
        field.tenant.id(),
        connection -> {
          UUID tenant = field.tenant.id();
          UUID start = new UUID(0, 0);
          assertThat(
                  data.begunBefore(connection, tenant, DataClass.WORDS, clock.instant(), start, 10))
              .isEmpty();
          assertThat(
                  data.begunBefore(
                      connection,
                      tenant,
                      DataClass.WORDS,
                      clock.instant().plusSeconds(60),
                      start,
                      10))
              .containsExactly(rating);
          assertThat(data.erase(connection, tenant, DataClass.WORDS, List.of(rating)))
              .containsExactly(rating);
          assertThat(data.erase(connection, tenant, DataClass.WORDS, List.of(rating))).isEmpty();
        });
    VisitView.Detail seen = field.seen(plan, sent.id());
    assertThat(seen.answers()).isEmpty();
    assertThat(seen.photos()).singleElement().satisfies(one -> assertThat(one.erased()).isTrue());
  }

  @Test
  void what_was_written_on_a_visit_that_became_no_rating_goes_by_its_age() {
    UUID plan = field.plan(Asked.inspection());
    byte[] jpeg = Pictures.plain("jpg");
    VisitSent sent =
        Field.with(
            field.visit(
                plan,
                Map.of(
                    "attendance", List.of("30"), "manner", List.of("50"), "notes", List.of("无人"))),
            field.placeOf(plan),
            List.of(Sha256.hex(jpeg)));
    keep(plan, sent.id(), 1, jpeg);
    field.intake.accept(field.first, plan, sent);
    clock.pass(Duration.ofHours(1));

    List<UUID> held = held(clock.instant());
    assertThat(held).as("its answers and its photo").hasSize(2).isSorted();
    assertThat(held(clock.instant().minus(Duration.ofHours(2)))).isEmpty();
    field.transactions.run(
        field.tenant.id(),
        connection -> {
          VisitData data = new VisitData();
          assertThat(data.begun(connection, field.tenant.id(), held).values())
              .as("a term runs from the day it was received")
              .allSatisfy(
                  at -> assertThat(at).isEqualTo(clock.instant().minus(Duration.ofHours(1))));
          assertThat(data.erase(connection, field.tenant.id(), DataClass.WORDS, held))
              .containsExactlyInAnyOrderElementsOf(held);
        });

    assertThat(held(clock.instant())).isEmpty();
    VisitView.Detail seen = field.seen(plan, sent.id());
    assertThat(seen.answers()).isEmpty();
    assertThat(seen.visit().score()).isEqualByComparingTo("80");
    assertThat(seen.photos()).singleElement().satisfies(one -> assertThat(one.erased()).isTrue());
  }

  private List<UUID> held(Instant before) {
    return field.transactions.in(
        field.tenant.id(),
        connection ->
            new VisitData()
                .begunBefore(
                    connection, field.tenant.id(), DataClass.WORDS, before, new UUID(0, 0), 10));
  }

  private void keep(UUID plan, UUID visit, int number, byte[] bytes) {
    field.intake.keep(field.first, plan, visit, number, VisitPhoto.of(bytes));
  }
}
