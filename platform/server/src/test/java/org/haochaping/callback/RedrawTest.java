package org.haochaping.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("一(二)4 回访样本可由任何人重新抽取")
class RedrawTest {
  private static final String SEED = "5f1d3c0e7a9b4f2d8c6e1a3b5d7f9e0c";
  private static final Instant THEN = Instant.parse("2026-10-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  @DisplayName("一(二)4 文档里的十行脚本用公布的种子抽出同样的差评件")
  void the_ten_lines_of_the_docs_draw_the_same_cases() throws Exception {
    List<Lot.Ticket> tickets = new ArrayList<>();
    for (int unit = 1; unit <= 7; unit++) {
      for (int i = 0; i < unit * unit; i++) {
        String number = "532801-202610-%04d".formatted(tickets.size() + 1);
        tickets.add(new Lot.Ticket(UUID.randomUUID(), number, new UUID(0, unit), "部门" + unit));
      }
    }
    List<Lot.Marked> lot = Lot.draw(SEED, 20, tickets);

    assertThat(redrawn(SEED, lot)).containsExactlyInAnyOrderElementsOf(drawn(lot));
    assertThat(drawn(lot)).hasSize(1 + 1 + 2 + 4 + 5 + 8 + 10);
  }

  @Test
  @DisplayName("一(二)4 种子与事先公布的摘要不符时，脚本当即指出")
  void another_seed_than_the_one_committed_to_is_found_out() throws Exception {
    List<Lot.Marked> lot =
        Lot.draw(SEED, 20, List.of(new Lot.Ticket(new UUID(0, 1), "1", new UUID(0, 1), "部门")));
    assertThat(redrawn("another seed", lot))
        .anyMatch(line -> line.contains("not the seed that was committed to"));
  }

  private List<String> redrawn(String shown, List<Lot.Marked> lot) throws Exception {
    Draw draw =
        new Draw(
            new UUID(0, 9),
            YearMonth.of(2026, 10),
            20,
            Lot.commitment(SEED),
            THEN,
            shown,
            THEN,
            lot.size(),
            1);
    Path published = folder.resolve("draw.json");
    try (var jsonb = JsonbBuilder.create()) {
      Files.writeString(published, jsonb.toJson(DrawView.of(draw, lot)));
    }
    Path script = folder.resolve("redraw.mjs");
    Files.writeString(script, script());
    Process node =
        new ProcessBuilder("node", script.toString(), published.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    node.waitFor();
    return printed.lines().toList();
  }

  private static String script() throws Exception {
    Matcher block =
        Pattern.compile("```js\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/callback-draw.md")));
    assertThat(block.find()).isTrue();
    assertThat(block.group(1).lines()).hasSize(10);
    return block.group(1);
  }

  private static List<String> drawn(List<Lot.Marked> lot) {
    return lot.stream().filter(Lot.Marked::drawn).map(one -> one.ticket().number()).toList();
  }
}
