package org.haochaping.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.haochaping.appeal.evidence.FilePart;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("二(二) The life of an appeal")
class AppealLifeTest {
  private static final Path DIAGRAM = Path.of("../docs/life-of-an-appeal.md");

  @Test
  @DisplayName("二(二)2 nothing is decided that was not lodged, and nothing twice")
  void only_what_was_lodged_is_decided_once() {
    assertThat(AppealLife.after(AppealState.LODGED, AppealAction.DECIDE))
        .isEqualTo(AppealState.DECIDED);
    for (AppealState state : new AppealState[] {AppealState.DRAFTED, AppealState.DECIDED}) {
      assertThatThrownBy(() -> AppealLife.after(state, AppealAction.DECIDE))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.chinese()).contains(state.chinese()));
    }
  }

  @Test
  void everything_is_named_in_two_languages() {
    Stream<String[]> names =
        Stream.of(
                Stream.of(AppealAction.values()).map(one -> names(one.chinese(), one.english())),
                Stream.of(AppealState.values()).map(one -> names(one.chinese(), one.english())),
                Stream.of(AppealOutcome.values()).map(one -> names(one.chinese(), one.english())),
                Stream.of(FilePart.values()).map(one -> names(one.chinese(), one.english())))
            .flatMap(Function.identity());
    assertThat(names)
        .allSatisfy(
            name -> {
              assertThat(name[0]).matches(".*\\p{IsHan}.*");
              assertThat(name[1]).matches("\\P{IsHan}{3,}");
            });
  }

  private static String[] names(String chinese, String english) {
    return new String[] {chinese, english};
  }

  @Test
  void the_diagram_in_the_docs_is_the_one_drawn_from_the_code() throws IOException {
    String page =
        "# 复核申请的一生 The life of an appeal\n\nDrawn from `AppealLife`; the build fails when they differ.\n\n```mermaid\n"
            + AppealLife.diagram()
            + "```\n";
    if (Boolean.getBoolean("haochaping.draw")) {
      Files.writeString(DIAGRAM, page);
    }
    assertThat(Files.readString(DIAGRAM, StandardCharsets.UTF_8)).isEqualTo(page);
  }
}
