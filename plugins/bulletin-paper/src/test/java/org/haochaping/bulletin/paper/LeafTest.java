package org.haochaping.bulletin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.haochaping.bulletin.paper.Measures.millimetres;

import org.junit.jupiter.api.Test;

class LeafTest {

  @Test
  void a_sheet_on_its_side_has_the_binding_over_the_table() {
    assertThat(Leaf.ACROSS.top()).isEqualTo(Measures.LEFT);
    assertThat(Leaf.ACROSS.left()).isCloseTo(millimetres(35), within(0.01f));
    assertThat(Leaf.ACROSS.measure()).isEqualTo(Measures.HEIGHT);
    assertThat(Leaf.ACROSS.isAcross()).isTrue();
  }

  @Test
  void a_sheet_that_is_turned_twice_is_as_it_was() {
    Leaf again = Leaf.NOTICE.turned().turned();
    assertThat(again.isAcross()).isFalse();
    assertThat(again.left()).isCloseTo(Leaf.NOTICE.left(), within(0.01f));
    assertThat(again.top()).isCloseTo(Leaf.NOTICE.top(), within(0.01f));
    assertThat(again.depth()).isEqualTo(Leaf.NOTICE.depth());
  }
}
