package org.haochaping.assessment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("三(一)8 A photo of a visit is the picture alone")
class VisitPhotoTest {

  @Test
  void what_a_camera_wrote_into_a_jpeg_is_cut_out_and_the_picture_stays() throws IOException {
    stays_bare(Pictures.jpegOfACamera(), Pictures.plain("jpg"), PictureKind.JPEG);
  }

  @Test
  void what_a_program_wrote_into_a_png_is_cut_out_and_the_picture_stays() throws IOException {
    stays_bare(Pictures.pngOfAProgram(), Pictures.plain("png"), PictureKind.PNG);
  }

  private static void stays_bare(byte[] sent, byte[] plain, PictureKind kind) throws IOException {
    assertThat(text(sent)).contains(Pictures.SECRET);
    VisitPhoto photo = VisitPhoto.of(sent);
    assertThat(photo.kind()).isEqualTo(kind);
    assertThat(text(photo.bytes())).doesNotContain(Pictures.SECRET);
    assertThat(pixels(photo.bytes())).isEqualTo(pixels(plain));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void a_picture_without_any_of_it_stays_as_it_was_sent(byte[] sent) {
    VisitPhoto photo = VisitPhoto.of(sent);
    assertThat(photo.sha256()).isEqualTo(photo.sentSha256());
  }

  static Stream<byte[]> plain() {
    return Stream.of(Pictures.plain("jpg"), Pictures.plain("png"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void what_is_no_whole_picture_is_refused(byte[] sent) {
    assertThatThrownBy(() -> VisitPhoto.of(sent))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("photo-unfit"));
  }

  static Stream<byte[]> unfit() {
    byte[] jpeg = Pictures.plain("jpg");
    byte[] png = Pictures.plain("png");
    return Stream.of(
        new byte[0],
        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
        "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII),
        Arrays.copyOf(jpeg, 3),
        Arrays.copyOf(jpeg, jpeg.length - 2),
        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9},
        Arrays.copyOf(png, png.length - 12),
        Arrays.copyOf(png, 20));
  }

  @Test
  void one_that_is_larger_than_phones_send_is_refused() {
    assertThatThrownBy(() -> VisitPhoto.of(new byte[VisitPhoto.LARGEST + 1]))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.status()).isEqualTo(413));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int[] pixels(byte[] bytes) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
