package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)1 A terminal is told which build of its page there is")
class PageScriptTest {

  @Test
  void the_script_of_the_page_names_its_build() {
    assertThat(
            PageScript.in(
                "<head><script type=\"module\" crossorigin src=\"/assets/terminal-aB1.js\">"
                    + "</script></head>"))
        .contains("/assets/terminal-aB1.js");
  }

  @Test
  void without_a_page_there_is_nothing_to_compare() {
    assertThat(PageScript.in("<head></head>")).isEmpty();
    assertThat(PageScript.read("/META-INF/resources/no-such-page.html")).isEmpty();
  }
}
