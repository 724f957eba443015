package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Ledger;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files with bad rows, and files that are none. */
@OnProduct
class BadFileIT {
  private static final String COUNTY = "532823";
  private static Product product;
  private static Upload upload;

  /** Each run of the tests has rows of its own. */
  private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void open(Product running) {
    product = running;
    Api admin = Api.of(product, DemoTenant.of(product, COUNTY).login("county-admin"));
    upload = Upload.into(admin, "file");
  }

  @Test
  void good_rows_are_taken_bad_ones_come_back_with_the_reason_and_the_corrected_file_doubles_none()
      throws Exception {
    Ledger before = Ledger.read(product, COUNTY);

    JsonObject first =
        upload.csv(
            "九月.csv",
            row(1, "PC端", "SJJ", "2026-09-01", "满意", ""),
            row(2, "PC端", "NOPE", "2026-09-01", "满意", ""),
            row(3, "短信", "YBJ", "2026-09-02", "还行", ""),
            row(4, "信鸽", "YBJ", "2026-09-02", "满意", ""),
            row(5, "PC端", "SJJ", "2099-01-01", "满意", ""),
            row(6, "二维码", "SJJ", "2026-09-03", "不满意", "来回跑了三趟,电话13811112222"));

    assertThat(first.getString("state")).isEqualTo("DONE");
    assertThat(first.getInt("accepted")).isEqualTo(2);
    assertThat(first.getInt("rejected")).isEqualTo(4);
    assertThat(upload.rejected(first).split("\r\n"))
        .as("the reason of each row, by its line in the file")
        .anySatisfy(line -> assertThat(line).startsWith("3,").contains("NOPE"))
        .anySatisfy(line -> assertThat(line).startsWith("4,").contains("满意度"))
        .anySatisfy(line -> assertThat(line).startsWith("5,").contains("评价渠道"))
        .anySatisfy(line -> assertThat(line).startsWith("6,").contains("评价时间"));

    JsonObject corrected =
        upload.csv(
            "九月.csv",
            row(1, "PC端", "SJJ", "2026-09-01", "满意", ""),
            row(2, "PC端", "SJJ", "2026-09-01", "满意", ""),
            row(3, "短信", "YBJ", "2026-09-02", "满意", ""),
            row(4, "电话", "YBJ", "2026-09-02", "满意", ""),
            row(5, "PC端", "SJJ", "2026-09-05", "满意", ""),
            row(6, "二维码", "SJJ", "2026-09-03", "不满意", "来回跑了三趟,电话13811112222"));

    assertThat(corrected.getInt("accepted")).isEqualTo(4);
    assertThat(corrected.getInt("repeated")).isEqualTo(2);
    assertThat(corrected.getInt("rejected")).isZero();
    Ledger after = Ledger.read(product, COUNTY);
    assertThat(after.rows() - before.rows()).isEqualTo(6);
    assertThat(after.tallied() - before.tallied()).isEqualTo(6);
    assertThat(after.badReviews() - before.badReviews()).isEqualTo(1);
  }

  @Test
  void a_file_with_names_in_it_is_sent_back_without_repeating_them() {
    byte[] file =
        ("\ufeff" + Upload.HEADINGS + ",姓名,手机号\r\nX-1,1,PC端,SJJ,2026-09-01,满意,,张三,13811113333\r\n")
            .getBytes(StandardCharsets.UTF_8);

    JsonObject run = upload.finished(upload.send("names.csv", "text/csv", file));

    assertThat(run.toString() + upload.rejected(run))
        .doesNotContain("13811113333")
        .doesNotContain("张三");
    assertThat(run.getInt("accepted")).isZero();
  }

  @Test
  void what_is_no_table_fails_with_a_sentence_and_nothing_is_counted() throws Exception {
    Ledger before = Ledger.read(product, COUNTY);
    byte[] noise = new byte[20_000];
    new Random(7).nextBytes(noise);

    upload.send("leer.csv", "text/csv", new byte[0]).problem(400, "file-empty");
    for (String name : new String[] {"noise.csv", "noise.xlsx", "noise.exe"}) {
      JsonObject run = upload.finished(upload.send(name, "application/octet-stream", noise));
      assertThat(run.getInt("accepted")).as(name).isZero();
      assertThat(run.getString("failure", "") + upload.rejected(run))
          .as(name)
          .containsPattern("\\p{IsHan}");
    }
    assertThat(Ledger.read(product, COUNTY)).isEqualTo(before);
  }

  private static String row(
      int number, String terminal, String unit, String day, String level, String words) {
    return "%s-%d,1,%s,%s,%s,%s,\"%s\"".formatted(RUN, number, terminal, unit, day, level, words);
  }
}
