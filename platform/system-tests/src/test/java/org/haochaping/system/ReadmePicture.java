package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Phone;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.Test;

/** Takes the README's picture, see the profile of this name in the pom. */
@OnProduct
class ReadmePicture {
  private static final int HEIGHT = 900;
  private static final int GAP = 24;

  @Test
  void the_rating_page_and_the_console_side_by_side(Product product) throws Exception {
    Counter counter = Counter.of(product, "532801");
    try (Browser browser = Browser.open(product)) {
      Phone phone =
          new Phone(browser.phone())
              .scan(counter.windowLink("window", "JH-05").getString("url"))
              .choose("不满意")
              .tick("没有提供材料清单");
      counter.rate(
          counter.windowLink("window", "JH-05").getString("code"),
          Counter.bad("DISSATISFIED", "排队一个多小时才办上。", "209"));
      Desk desk = browser.desk(counter.tenant().login("lead-department"), new Witness());
      BufferedImage picture =
          sideBySide(image(phone.page().screenshot()), image(desk.page().screenshot()));
      File file = Path.of(System.getProperty("docs", "target"), "screenshot.png").toFile();
      ImageIO.write(picture, "png", file);
      assertThat(file).isNotEmpty();
    }
  }

  private static BufferedImage sideBySide(BufferedImage... images) {
    int width = GAP;
    for (BufferedImage image : images) {
      width += scaledWidth(image) + GAP;
    }
    BufferedImage all = new BufferedImage(width, HEIGHT + 2 * GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(new Color(0xdfe6ea));
    graphics.fillRect(0, 0, width, HEIGHT + 2 * GAP);
    int left = GAP;
    for (BufferedImage image : images) {
      graphics.drawImage(image, left, GAP, scaledWidth(image), HEIGHT, null);
      left += scaledWidth(image) + GAP;
    }
    graphics.dispose();
    return all;
  }

  private static int scaledWidth(BufferedImage image) {
    return image.getWidth() * HEIGHT / image.getHeight();
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
