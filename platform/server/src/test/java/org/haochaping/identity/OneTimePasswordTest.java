package org.haochaping.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One-time passwords can be told over the telephone")
class OneTimePasswordTest {

  @Test
  void they_satisfy_the_realms_policy_and_have_no_characters_that_look_alike() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String password = OneTimePassword.next();
      assertThat(password)
          .hasSizeGreaterThanOrEqualTo(12)
          .matches("[A-Z]{4}-[a-z]{4}-[2-9]{4}")
          .doesNotContainPattern("[IOl01o]");
      assertThat(seen.add(password)).isTrue();
    }
  }
}
