package org.haochaping.bulletin.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.haochaping.bulletin.form.Form;
import org.haochaping.web.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("静态导出 The shelf as files for the government's own site")
class ShelfExportTest {
  private static final Pattern LINK = Pattern.compile("(?:href)=\"([^\"]+)\"");

  private final Shelf shelf = Shelved.shelf();
  private final Map<String, byte[]> files = unzipped(zip(shelf));

  @Test
  void every_form_is_there_with_the_bytes_that_were_published() {
    for (Shelf.Shown shown : shelf.bulletins()) {
      for (Form form : shown.all()) {
        assertThat(files.values().stream().map(Sha256::hex)).contains(form.sha256());
      }
    }
    int forms = shelf.bulletins().stream().mapToInt(one -> one.all().size()).sum();
    assertThat(files).hasSize(forms + 4);
  }

  @Test
  @DisplayName("校验文件 sha256sum -c 可用：每个文件一行，两个空格")
  void the_sums_are_those_of_all_files() {
    List<String> lines =
        new String(files.get("SHA256SUMS.txt"), StandardCharsets.UTF_8).lines().toList();
    Map<String, String> sums =
        lines.stream()
            .map(line -> line.split("  ", 2))
            .collect(Collectors.toMap(line -> line[1], line -> line[0]));
    assertThat(lines).allMatch(line -> line.matches("[0-9a-f]{64}  [a-z0-9.-]+"));
    assertThat(sums).hasSize(files.size() - 1);
    files.forEach(
        (name, bytes) -> {
          if (!name.equals("SHA256SUMS.txt")) {
            assertThat(sums).containsEntry(name, Sha256.hex(bytes));
          }
        });
  }

  @Test
  void every_link_of_the_list_and_the_feed_leads_to_a_file_beside_it() {
    for (String page : List.of("index.html", "feed.xml", "remarks.html")) {
      Matcher link = LINK.matcher(new String(files.get(page), StandardCharsets.UTF_8));
      int relative = 0;
      while (link.find()) {
        String address = link.group(1);
        if (!address.startsWith("https://")) {
          assertThat(files).as(page).containsKey(address);
          relative++;
        }
      }
      assertThat(relative).as(page).isPositive();
    }
    assertThat(new String(files.get("remarks.html"), StandardCharsets.UTF_8))
        .contains("<a href=\"https://hcp.example.cn/b/JH2801/remarks.html\">");
    assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8))
        .doesNotContain("href=\"/")
        .contains("去年通报", "年度排名");
  }

  @Test
  void names_can_be_kept_by_every_system_and_stand_in_every_address() {
    assertThat(files.keySet())
        .allMatch(
            name -> name.equals("SHA256SUMS.txt") || name.matches("[a-z0-9][a-z0-9-]*\\.[a-z0-9]+"))
        .contains(
            "2026-10-monthly-bulletin-v2-000000000008.html",
            "2026-10-monthly-bulletin-v2-000000000008.pdf",
            "2026-10-monthly-bulletin-v2-000000000008-bulletin-pdf.pdf");
  }

  @Test
  void the_same_shelf_gives_the_same_bytes_on_a_server_elsewhere() {
    byte[] here = zip(shelf);
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
    try {
      assertThat(zip(shelf)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void only_what_was_published_on_these_days_is_taken_and_nothing_still_is_an_export() {
    Shelf november = shelf.between(LocalDate.of(2026, 11, 6), LocalDate.of(2026, 11, 20));
    assertThat(november.bulletins())
        .extracting(one -> one.bulletin().id())
        .containsExactly(Shelved.SECOND.id(), Shelved.FIRST.id());
    Map<String, byte[]> empty = unzipped(zip(shelf.between(LocalDate.of(2030, 1, 1), null)));
    assertThat(empty).containsOnlyKeys("index.html", "remarks.html", "feed.xml", "SHA256SUMS.txt");
  }

  private static byte[] zip(Shelf shelf) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new ShelfExport(shelf, "https://hcp.example.cn", Shelved::bytes).write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, byte[]> unzipped(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(files.put(entry.getName(), in.readAllBytes())).as(entry.getName()).isNull();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }
}
