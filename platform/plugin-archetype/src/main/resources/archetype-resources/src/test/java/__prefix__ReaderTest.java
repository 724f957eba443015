package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.haochaping.plugin.api.CodeMap;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.junit.jupiter.api.Test;

/** 自己的格式由自己的测试看住。Your own form is watched by tests of your own. */
class ${prefix}ReaderTest {
  private final ${prefix}Reader reader =
      new ${prefix}Reader(Map.of("D01", "GAJ"), CodeMap.GBT_39046_1_IS_BEST);

  @Test
  void codes_are_translated() {
    EvaluationDraft draft = read("A-1|D01|2026-10-19|1|很快|真的").accepted().get(0);
    assertThat(draft.unitCode()).isEqualTo("GAJ");
    assertThat(draft.level()).isEqualTo(Level.VERY_SATISFIED);
    assertThat(draft.words()).isEqualTo("很快|真的");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThat(read("|D02|昨天|9").problems())
        .extracting(Problem::code)
        .containsExactly("number-unknown", "unit-unmapped", "day-unknown", "level-unknown");
  }

  private CollectedDrafts read(String line) {
    CollectedDrafts drafts = new CollectedDrafts();
    reader.read(1, line, drafts);
    return drafts;
  }
}
