package org.haochaping.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("一(二)4 随机抽取不低于20%")
class LotTest {
  private static final String SEED = "seed of the test";
  private static final UUID MARKET = new UUID(0, 1);
  private static final UUID POLICE = new UUID(0, 2);

  @ParameterizedTest(name = "一(二)4 {0}件差评、{1}%：抽取{2}件（不足一件的按一件）")
  @CsvSource({
    "0, 20, 0",
    "1, 20, 1",
    "4, 20, 1",
    "5, 20, 1",
    "6, 20, 2",
    "10, 20, 2",
    "11, 20, 3",
    "100, 20, 20",
    "101, 20, 21",
    "3, 100, 3",
    "7, 30, 3"
  })
  void the_sample_is_rounded_up_and_one_at_the_least(int cases, int percent, int drawn) {
    assertThat(Lot.size(cases, percent)).isEqualTo(drawn);
  }

  @Test
  @DisplayName("一(二)4 每个部门至少抽取一件，各部门分别抽取")
  void every_department_is_drawn_from() {
    List<Lot.Ticket> tickets = tickets(11, MARKET);
    tickets.addAll(tickets(1, POLICE));
    List<Lot.Marked> lot = Lot.draw(SEED, 20, tickets);
    assertThat(lot).hasSize(12);
    assertThat(drawnOf(lot, MARKET)).hasSize(3);
    assertThat(drawnOf(lot, POLICE)).hasSize(1);
  }

  @Test
  @DisplayName("一(二)4 结果只取决于种子和差评件编号，与排列先后无关；换一个种子结果不同")
  void the_order_of_the_cases_does_not_matter_and_the_seed_does() {
    List<Lot.Ticket> tickets = tickets(60, MARKET);
    List<Lot.Ticket> shuffled = new ArrayList<>(tickets);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(drawnOf(Lot.draw(SEED, 20, shuffled), MARKET))
        .isEqualTo(drawnOf(Lot.draw(SEED, 20, tickets), MARKET));
    assertThat(drawnOf(Lot.draw("another seed", 20, tickets), MARKET))
        .isNotEqualTo(drawnOf(Lot.draw(SEED, 20, tickets), MARKET));
  }

  @Test
  @DisplayName("一(二)4 种子先以摘要公布，事后可以核对（SHA-256的公开样例）")
  void the_commitment_is_the_plain_sha_256_of_the_seed() {
    assertThat(Lot.commitment("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Lot.mark("ab", "c")).isEqualTo(Lot.commitment("ab:c"));
  }

  @Test
  void the_diagram_in_the_docs_is_the_one_drawn_from_the_code() throws IOException {
    Path file = Path.of("../docs/life-of-a-callback.md");
    String page =
        "# 回访的一生 The life of a call-back\n\nDrawn from `CallbackLife`; the build fails when they differ.\n\n```mermaid\n"
            + CallbackLife.diagram()
            + "```\n";
    if (Boolean.getBoolean("haochaping.draw")) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(page);
  }

  private static List<String> drawnOf(List<Lot.Marked> lot, UUID unit) {
    return lot.stream()
        .filter(Lot.Marked::drawn)
        .map(Lot.Marked::ticket)
        .filter(ticket -> ticket.unitId().equals(unit))
        .map(Lot.Ticket::number)
        .toList();
  }

  private static List<Lot.Ticket> tickets(int count, UUID unit) {
    List<Lot.Ticket> tickets = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String number =
          "532801-202610-%04d".formatted(i + (int) (unit.getLeastSignificantBits() * 1000));
      tickets.add(new Lot.Ticket(new UUID(1, i), number, unit, "部门" + unit));
    }
    return tickets;
  }
}
