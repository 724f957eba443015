package org.haochaping.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sealed texts")
class SealTest {

  @Test
  void open_again_only_in_their_own_place() {
    Seal seal = Seal.of(MasterKeys.of(keys("k1", "k1")));
    Seal.Sealed sealed = seal.seal("tenant/row", "13887654321");
    assertThat(seal.open("tenant/row", sealed)).isEqualTo("13887654321");
    assertThatThrownBy(() -> seal.open("tenant/other", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThat(new String(sealed.ciphertext(), StandardCharsets.ISO_8859_1))
        .doesNotContain("13887654321");
  }

  @Test
  void the_same_text_never_looks_the_same() {
    Seal seal = Seal.of(MasterKeys.of(keys("k1", "k1")));
    assertThat(seal.seal("p", "text").ciphertext())
        .isNotEqualTo(seal.seal("p", "text").ciphertext());
  }

  @Test
  void texts_of_an_older_key_still_open_after_a_new_one_was_added() {
    Seal.Sealed old = Seal.of(MasterKeys.of(keys("k1", "k1"))).seal("p", "text");
    MasterKeys both = MasterKeys.of(keys("k2", "k1", "k2"));
    assertThat(Seal.of(both).open("p", old)).isEqualTo("text");
    assertThat(Seal.of(both).seal("p", "text").keyId()).isEqualTo("k2");
    assertThat(both.digest("receipt", "x"))
        .isEqualTo(MasterKeys.of(keys("k1", "k1")).digest("receipt", "x"));
  }

  @Test
  void a_short_key_or_an_unknown_current_key_is_refused() {
    Properties missing = keys("k9", "k1");
    assertThatThrownBy(() -> MasterKeys.of(missing)).hasMessageContaining("k9");
    Properties shortKey = keys("k1", "k1");
    shortKey.setProperty("key.k1", "AAAA");
    assertThatThrownBy(() -> MasterKeys.of(shortKey)).hasMessageContaining("32 bytes");
  }

  private static Properties keys(String current, String... ids) {
    Properties properties = new Properties();
    properties.setProperty("current", current);
    for (String id : ids) {
      byte[] key = new byte[32];
      key[0] = (byte) id.charAt(1);
      properties.setProperty("key." + id, Base64.getEncoder().encodeToString(key));
    }
    return properties;
  }
}
