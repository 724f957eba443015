package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("三(一)8 Where a phone was, or why it could not tell")
class WhereaboutsTest {

  @Test
  void a_position_is_kept_to_a_metre() {
    Whereabouts where = Whereabouts.told(21.959_712_3, 100.448_499_9, 8.2, null);
    assertThat(where.latitude()).isEqualByComparingTo("21.95971");
    assertThat(where.longitude()).isEqualByComparingTo("100.4485");
    assertThat(where.accuracy()).isEqualTo(9);
    assertThat(where.missing()).isNull();
  }

  @Test
  void without_one_the_reason_is_kept() {
    assertThat(Whereabouts.told(null, null, null, Whereabouts.Missing.DENIED).missing())
        .isEqualTo(Whereabouts.Missing.DENIED);
    assertThat(Whereabouts.told(21.9, null, null, null).missing())
        .as("half a position is none")
        .isEqualTo(Whereabouts.Missing.UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource({"90.1, 0", "0, -180.5", "NaN, 0", "0, Infinity"})
  void a_place_that_is_none_on_earth_is_refused(double latitude, double longitude) {
    assertThatThrownBy(() -> Whereabouts.told(latitude, longitude, 5.0, null))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({"-1", "NaN", "1e12"})
  void how_exact_it_is_may_stay_untold(double accuracy) {
    assertThat(Whereabouts.told(21.9, 100.4, accuracy, null).accuracy()).isNull();
  }
}
