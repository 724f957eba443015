package org.haochaping.bulletin.paper.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class OfficePackageTest {

  @Test
  void programs_find_the_types_first_and_then_the_main_part() throws IOException {
    Map<String, String> parts = unzipped(written());
    assertThat(parts.keySet())
        .containsExactly(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/fonts/a.odttf");
    assertThat(parts.get("[Content_Types].xml"))
        .contains("Extension=\"odttf\"", "PartName=\"/word/document.xml\" ContentType=\"main\"")
        .contains("PartName=\"/docProps/core.xml\"");
    assertThat(parts.get("_rels/.rels"))
        .contains("/officeDocument\" Target=\"word/document.xml\"", "Target=\"docProps/core.xml\"");
    assertThat(parts.get("docProps/core.xml"))
        .contains("<dc:title>通报</dc:title>", "<dc:language>zh-CN</dc:language>");
    assertThat(parts.get("word/fonts/a.odttf")).isEqualTo("font");
  }

  @Test
  void the_same_parts_give_the_same_bytes() {
    assertThat(written()).isEqualTo(written());
  }

  private static byte[] written() {
    ContentTypes types =
        new ContentTypes().extension("odttf", "font").part("word/document.xml", "main");
    OfficePackage file =
        new OfficePackage(types, "word/document.xml", new OfficePackage.Core("通报", "某局", "zh-CN"));
    file.put("word/document.xml", "<w:document/>");
    file.put("word/_rels/document.xml.rels", new Relations().add("rId1", "font", "fonts/a.odttf"));
    file.put("word/fonts/a.odttf", "font".getBytes(StandardCharsets.UTF_8));
    return file.zipped();
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry;
      while ((entry = in.getNextEntry()) != null) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
