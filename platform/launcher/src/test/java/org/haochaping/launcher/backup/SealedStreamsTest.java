package org.haochaping.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.haochaping.launcher.terminal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedStreamsTest {
  private static final char[] PASSPHRASE = "correct horse battery".toCharArray();
  private static final int HEAD = 8 + 4 + 16 + 16;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, FileKey.CHUNK - 1, FileKey.CHUNK, FileKey.CHUNK + 1, 300_000})
  void what_was_sealed_is_read_again(int length) throws IOException {
    byte[] bytes = bytes(length);

    assertThat(open(seal(bytes), PASSPHRASE)).isEqualTo(bytes);
  }

  @Test
  void another_passphrase_is_told_apart_from_a_damaged_file() throws IOException {
    byte[] sealed = seal(bytes(10));

    assertThatThrownBy(() -> open(sealed, "another passphrase".toCharArray()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("口令不对");
  }

  @Test
  void a_file_cut_anywhere_is_refused() throws IOException {
    byte[] sealed = seal(bytes(150_000));

    for (int length = HEAD; length < sealed.length; length += 10_007) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> open(cut, PASSPHRASE))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("不完整");
    }
  }

  @Test
  void a_file_cut_between_two_chunks_is_refused() throws IOException {
    byte[] sealed = seal(bytes(150_000));
    byte[] cut = Arrays.copyOf(sealed, HEAD + 4 + FileKey.CHUNK + FileKey.TAG);

    assertThatThrownBy(() -> open(cut, PASSPHRASE)).hasMessageContaining("不完整");
  }

  @Test
  void chunks_cannot_change_places() throws IOException {
    byte[] sealed = seal(bytes(150_000));
    int size = 4 + FileKey.CHUNK + FileKey.TAG;
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, HEAD, swapped, HEAD + size, size);
    System.arraycopy(sealed, HEAD + size, swapped, HEAD, size);

    assertThatThrownBy(() -> open(swapped, PASSPHRASE)).hasMessageContaining("被改动");
  }

  @Test
  void one_changed_bit_or_one_more_byte_is_refused() throws IOException {
    byte[] sealed = seal(bytes(1000));
    byte[] changed = sealed.clone();
    changed[HEAD + 100] ^= 1;

    assertThatThrownBy(() -> open(changed, PASSPHRASE)).hasMessageContaining("被改动");
    assertThatThrownBy(() -> open(Arrays.copyOf(sealed, sealed.length + 1), PASSPHRASE))
        .hasMessageContaining("被改动");
  }

  @Test
  void something_else_is_no_backup() {
    assertThatThrownBy(() -> open(bytes(1000), PASSPHRASE)).hasMessageContaining("不是好差评平台的备份");
    assertThatThrownBy(() -> open(new byte[0], PASSPHRASE)).hasMessageContaining("不是好差评平台的备份");
  }

  private static byte[] seal(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SealedOutput sealed = new SealedOutput(out, PASSPHRASE)) {
      sealed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] open(byte[] sealed, char[] passphrase) throws IOException {
    try (SealedInput in = new SealedInput(new ByteArrayInputStream(sealed), passphrase)) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
