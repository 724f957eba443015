package org.haochaping.bulletin.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.haochaping.bulletin.paper.Leaves;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Posters.PerPage;
import org.haochaping.plugin.api.Posters.Poster;
import org.haochaping.plugin.api.QrCode;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.SamplePosters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("三(一)5: posters that phones can scan, on A4 to be cut")
class PdfPostersTest {
  private static final String ADDRESS =
      "https://hcp.example.gov.cn/r/K32801/7ZQ4M0XKJ2N8B5T1WV6R3CDA";

  @ParameterizedTest
  @EnumSource(PerPage.class)
  void every_code_is_scanned_off_the_paper(PerPage perPage) throws Exception {
    List<Poster> posters = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      posters.add(SamplePosters.poster(i + " 综合窗口", "景洪市公安局", code(ADDRESS + i)));
    }
    Rendered rendered = render(new Posters("海报", "景洪市", "zh-CN", perPage, posters));
    assertThat(scanned(rendered, perPage))
        .containsExactlyElementsOf(posters.stream().map(poster -> poster.code().text()).toList());
    assertThat(Leaves.of(rendered.bytes()).pages())
        .isEqualTo((9 + perPage.number() - 1) / perPage.number());
  }

  @ParameterizedTest
  @EnumSource(PerPage.class)
  void nothing_leaves_its_part_however_long_the_names_are(PerPage perPage) {
    Poster endless = SamplePosters.poster("窗口".repeat(60), "局".repeat(150));
    Posters posters = new Posters("海报", "景洪市", "zh-CN", perPage, List.of(endless, endless));
    Leaves leaves = Leaves.of(render(posters).bytes());
    float width = perPage.number() > 2 ? PosterPart.WIDTH : 2 * PosterPart.WIDTH;
    float height =
        switch (perPage) {
          case ONE -> 2 * PosterPart.UPRIGHT;
          case TWO -> 2 * PosterPart.LENGTHWISE;
          case FOUR -> PosterPart.UPRIGHT;
          case EIGHT -> PosterPart.LENGTHWISE;
        };
    assertThat(leaves.glyphs())
        .isNotEmpty()
        .allSatisfy(
            glyph -> {
              assertThat(glyph.left() % width).isGreaterThan(15);
              assertThat(glyph.right() % width).isBetween(15f, width - 15);
              assertThat(glyph.baseline() % height).isBetween(15f, height - 15);
            });
  }

  @Test
  void rare_characters_are_printed_and_every_font_is_in_the_file() {
    Leaves leaves = Leaves.of(render(SamplePosters.of(PerPage.FOUR)).bytes());
    assertThat(leaves.squeezed()).contains("𬱖㑇𠮷", "勐龙镇㛃村便民服务站");
    assertThat(leaves.fonts()).isNotEmpty().allMatch(Leaves.Face::embedded);
  }

  @Test
  void five_hundred_are_one_file() {
    Rendered rendered = render(SamplePosters.many(PerPage.ONE, 500));
    Leaves leaves = Leaves.of(rendered.bytes());
    assertThat(leaves.pages()).isEqualTo(500);
    assertThat(leaves.squeezed()).contains("500综合窗口");
    assertThat(rendered.bytes().length).isLessThan(10_000_000);
  }

  private static Rendered render(Posters posters) {
    return PdfPosters.render(posters);
  }

  static QrCode code(String text) throws Exception {
    ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    List<String> rows =
        IntStream.range(0, matrix.getHeight())
            .mapToObj(
                y ->
                    IntStream.range(0, matrix.getWidth())
                        .mapToObj(x -> matrix.get(x, y) == 1 ? "#" : ".")
                        .reduce("", String::concat))
            .toList();
    return new QrCode(text, rows);
  }

  /** One after the other, as a phone held over each of them. */
  private static List<String> scanned(Rendered rendered, PerPage perPage) throws Exception {
    int columns = perPage.number() > 2 ? 2 : 1;
    int rows = perPage.number() / columns;
    List<String> texts = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(rendered.bytes())) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        BufferedImage image = renderer.renderImageWithDPI(page, 150);
        int width = image.getWidth() / columns;
        int height = image.getHeight() / rows;
        for (int place = 0; place < perPage.number() && texts.size() < 9; place++) {
          int left = place % columns * width;
          int top = place / columns * height;
          int[] pixels = image.getRGB(left, top, width, height, null, 0, width);
          texts.add(text(new RGBLuminanceSource(width, height, pixels)));
        }
      }
    }
    return texts;
  }

  private static String text(RGBLuminanceSource light) throws Exception {
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }
}
