package org.haochaping.evaluation.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haochaping.evaluation.AskNumber;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Codebook;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.RatingLink;
import org.haochaping.evaluation.WindowCodes;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)5: posters for windows, with codes made in the act that prints them")
class PosterPrintingIT {
  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 20));
  private final KeptPosters paper = new KeptPosters();
  private final PosterPrinting printing = new PosterPrinting();
  private Set<Surface> surfaces = EnumSet.of(Surface.POSTER);
  private AskNumber ask = AskNumber.OPTIONAL;
  private Tenant tenant;
  private Codebook codes;

  @BeforeEach
  void plant() throws SQLException {
    Tree tree = Tree.plantedIn(database);
    tenant =
        new Tenant(
            tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
    codes = new Codebook(database, tenant, clock);
    UUID police = codes.unit("GA", "景洪市公安局");
    codes.window(police, "03", "户籍窗口");
    codes.window(police, "01", "出入境窗口");
    codes.window(codes.unit("AJ", "景洪市应急管理局"), "07", "综合窗口");
    printing.transactions = transactions;
    printing.channels = new ChannelInstances();
    printing.organisation = new Organisation();
    printing.links = codes.links;
    printing.windowCodes = codes.windowCodes;
    printing.formats = paper;
    printing.journal = new Journal(clock);
    printing.clock = clock;
    printing.publicUrl = "https://hcp.example.gov.cn";
    printing.decoding =
        new Decoding() {
          @Override
          public Set<Surface> surfaces(Tenant of, ChannelInstance channel) {
            return surfaces;
          }

          @Override
          public AskNumber askNumber(ChannelInstance channel) {
            return ask;
          }
        };
  }

  @Test
  void each_poster_says_whose_window_it_is_and_its_code_opens_it() {
    print(order(List.of("03", "07", "01"), null));
    assertThat(paper.last().perPage()).isEqualTo(Posters.PerPage.FOUR);
    assertThat(paper.last().posters())
        .as("by unit and window")
        .extracting(Posters.Poster::place)
        .containsExactly("07 综合窗口", "01 出入境窗口", "03 户籍窗口");
    Posters.Poster poster = paper.last().posters().get(2);
    assertThat(poster.office()).contains("景洪市");
    assertThat(poster.unit()).isEqualTo("景洪市公安局");
    assertThat(poster.invitation()).isEqualTo("请扫码评价");
    assertThat(String.join("", poster.notes())).contains("评价自愿", "12345");
    assertThat(poster.code().text()).startsWith("https://hcp.example.gov.cn/r/K32801/");
    RatingLink link = link(poster).orElseThrow();
    assertThat(link.kind()).isEqualTo(RatingLink.Kind.WINDOW);
    assertThat(link.serviceRecordNumber()).isNull();
    assertThat(paper.last().posters()).extracting(one -> one.code().text()).doesNotHaveDuplicates();
  }

  @Test
  void it_asks_for_the_number_left_with_the_office_as_the_channel_does() {
    print(order(List.of("03"), null));
    assertThat(paper.last().posters().get(0).steps()).anyMatch(step -> step.contains("没有也可以评价"));
    ask = AskNumber.REQUIRED;
    print(order(List.of("03"), null));
    assertThat(paper.last().posters().get(0).steps()).anyMatch(step -> step.contains("需填写"));
    ask = AskNumber.OFF;
    print(order(List.of("03"), null));
    assertThat(paper.last().posters().get(0).steps()).noneMatch(step -> step.contains("办件编号"));
  }

  @Test
  void printing_again_leaves_the_old_ones_alive_unless_they_are_to_be_withdrawn() {
    print(order(List.of("01", "03"), null));
    Posters first = paper.last();
    assertThat(print(order(List.of("03"), null)).withdrawn()).isZero();
    assertThat(alive(first)).isEqualTo(2);

    Instant shown = clock.instant();
    clock.pass(Duration.ofMinutes(2));
    print(order(List.of("03"), null));
    Posters meanwhile = paper.last();
    clock.pass(Duration.ofMinutes(2));
    assertThat(print(order(List.of("03"), shown)).withdrawn())
        .as("those that were shown")
        .isEqualTo(2);
    assertThat(alive(first)).as("another window's stays").isEqualTo(1);
    assertThat(alive(meanwhile)).as("one made after the list was shown stays").isEqualTo(1);
    assertThat(alive(paper.last())).isEqualTo(1);
  }

  @Test
  void a_paper_that_failed_leaves_no_code_and_withdraws_none() {
    print(order(List.of("03"), null));
    Posters first = paper.last();
    paper.fail();
    assertThatThrownBy(() -> print(order(List.of("03"), clock.instant())))
        .isInstanceOf(Refusal.class);
    assertThat(alive(first)).isEqualTo(1);
    assertThat(atWindows()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_printed_is_told() {
    refused(order(List.of(), null), "posters-for-nothing");
    refused(order(List.of("03", "99"), null), "window-unknown");
    refused(
        order(IntStream.rangeClosed(1, 601).mapToObj(String::valueOf).toList(), null),
        "posters-too-many");
    refused(new PosterOrder(List.of("03"), 3, null, null), "posters-per-page");
    refused(
        new PosterOrder(List.of("03"), 1, LocalDate.of(2026, 10, 19), null), "posters-end-past");
    surfaces = EnumSet.of(Surface.PUSH);
    refused(order(List.of("03"), null), "channel-has-no-posters");
    assertThat(atWindows()).isZero();
  }

  @Test
  void codes_end_with_the_day_that_was_set() {
    print(new PosterOrder(List.of("03"), 1, LocalDate.of(2026, 10, 31), null));
    assertThat(link(paper.last().posters().get(0)).orElseThrow().expiresAt())
        .isEqualTo("2026-10-31T16:00:00Z");
  }

  private PosterPrinting.Printed print(PosterOrder order) {
    return printing.print(tenant, codes.channel, order, "it");
  }

  private void refused(PosterOrder order, String code) {
    assertThatThrownBy(() -> print(order))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static PosterOrder order(List<String> windows, @Nullable Instant withdraw) {
    return new PosterOrder(windows, 4, null, withdraw);
  }

  private long alive(Posters posters) {
    return posters.posters().stream()
        .flatMap(poster -> link(poster).stream())
        .filter(link -> link.revokedAt() == null)
        .count();
  }

  private Optional<RatingLink> link(Posters.Poster poster) {
    String address = poster.code().text();
    String code = address.substring(address.lastIndexOf('/') + 1);
    return transactions.in(
        tenant.id(), connection -> codes.links.byCode(connection, tenant.id(), code));
  }

  private int atWindows() {
    return transactions
        .in(
            tenant.id(),
            connection -> codes.windowCodes.usable(connection, tenant.id(), codes.channel))
        .values()
        .stream()
        .mapToInt(WindowCodes.Usable::codes)
        .sum();
  }
}
