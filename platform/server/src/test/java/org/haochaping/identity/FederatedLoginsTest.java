package org.haochaping.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Federated logins: those with the operator's prefix, and none without one")
class FederatedLoginsTest {

  @Test
  void only_what_begins_with_the_prefix_signs_in_outside() {
    FederatedLogins logins = new FederatedLogins(Optional.of("id."));

    assertThat(logins.include("id.zhangsan")).isTrue();
    assertThat(logins.include("idris")).isFalse();
    assertThat(logins.include("operator")).isFalse();
  }

  @Test
  void without_a_prefix_everybody_signs_in_here() {
    assertThat(new FederatedLogins(Optional.empty()).include("id.zhangsan")).isFalse();
    assertThat(new FederatedLogins(Optional.of(" ")).include("id.zhangsan")).isFalse();
  }
}
