package org.haochaping.bulletin.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An office's template refers to nothing outside itself")
class TemplateLinksTest {
  private static final String TEXT = "word/_rels/document.xml.rels";
  private static final String IMAGE = Uploaded.OFFICE + "image";

  @ParameterizedTest
  @ValueSource(
      strings = {
        " TargetMode=\"External\"",
        " TargetMode='external'",
        " TargetMode = \"&#69;xternal\"",
        " TargetMode=\"EXTERNAL \""
      })
  void a_link_to_outside_is_refused_however_it_is_written(String mode) {
    var problem = Uploaded.template().link(TEXT, IMAGE, "http://example.org/a.png", mode).refused();
    assertThat(problem.code()).isEqualTo("external");
    assertThat(problem.chinese()).contains("http://example.org/a.png", "改为嵌入后再上传");
    assertThat(problem.english()).contains("http://example.org/a.png", "embed it");
  }

  @Test
  void a_prefix_hides_no_link() {
    String links =
        "<p:Relationships xmlns:p=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<p:Relationship Id=\"a\" Type=\"%s\" Target=\"http://example.org/a.png\""
                .formatted(IMAGE)
            + " TargetMode=\"External\"/></p:Relationships>";
    assertThat(Uploaded.template().part(TEXT, links).refused().code()).isEqualTo("external");
    assertThat(Uploaded.template().part("word/_rels/settings.XML.RELS", links).refused().code())
        .isEqualTo("external");
  }

  @Test
  void a_hyperlink_to_a_page_or_a_mailbox_stays() {
    for (String target : List.of("https://example.org/a", "mailto:office@example.org")) {
      Opened letter =
          Uploaded.template()
              .link(TEXT, Uploaded.OFFICE + "hyperlink", target, " TargetMode=\"External\"")
              .letter();
      assertThat(letter.xml(TEXT)).contains(target);
    }
  }

  @Test
  void a_hyperlink_to_a_file_elsewhere_is_refused_with_what_to_do() {
    var problem =
        Uploaded.template()
            .link(TEXT, Uploaded.OFFICE + "hyperlink", "file:///c:/a", " TargetMode=\"External\"")
            .refused();
    assertThat(problem.code()).isEqualTo("external");
    assertThat(problem.chinese()).contains("file:///c:/a", "取消超链接");
    assertThat(problem.english()).contains("remove the hyperlink");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../a.png",
        "%2e%2e/../a.png",
        "/../a.png",
        "file:///c:/a.png",
        "//server/a.png",
        "\\\\server\\a.png",
        "%5c%5cserver/a.png",
        "C:/a.png"
      })
  void a_target_that_leaves_the_package_is_refused(String target) {
    assertThat(Uploaded.template().link(TEXT, IMAGE, target).refused().code())
        .isEqualTo("external");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media/图1.png",
        "media/%E5%9B%BE1.png",
        "../WORD/./media/图1.PNG",
        "/word/media/图1.png"
      })
  void a_picture_in_the_package_stays_however_it_is_referred_to(String target) {
    assertThat(
            Uploaded.template()
                .link(TEXT, IMAGE, target, " TargetMode=\"Internal\"")
                .part("word/media/图1.png", "picture")
                .letter()
                .files())
        .containsKey("word/media/图1.png");
  }

  @ParameterizedTest
  @CsvSource({
    "aFChunk, embedded",
    "oleObject, embedded",
    "package, embedded",
    "subDocument, external",
    "attachedTemplate, external",
    "mailMergeSource, external",
    "vbaProject, macros",
    "control, macros",
    "webextension, macros"
  })
  void a_part_that_runs_or_brings_other_files_is_refused_whatever_its_name(
      String kind, String code) {
    assertThat(
            Uploaded.template()
                .link(TEXT, Uploaded.OFFICE + kind, "a.bin")
                .part("word/a.bin", "")
                .refused()
                .code())
        .isEqualTo(code);
  }

  @Test
  void what_brings_other_texts_in_is_refused_in_the_text_and_in_the_settings() {
    assertThat(Uploaded.saying("<w:altChunk r:id=\"a\"/>").refused().code()).isEqualTo("embedded");
    assertThat(Uploaded.saying("<w:subDoc r:id=\"a\"/>").refused().code()).isEqualTo("external");
    for (String setting : new String[] {"attachedTemplate", "mailMerge"}) {
      String settings = "<w:settings" + Uploaded.NAMESPACES + "><w:" + setting + "/></w:settings>";
      var problem = Uploaded.template().with("settings.xml", "settings", settings).refused();
      assertThat(problem.code()).isEqualTo("external");
      assertThat(problem.chinese()).contains(setting);
    }
  }

  @Test
  void an_older_drawing_has_no_address_of_its_own_outside() {
    String picture = "<w:p><w:r><w:pict><v:imagedata src=\"%s\"/></w:pict></w:r></w:p>";
    assertThat(Uploaded.saying(picture.formatted("http://example.org/a")).refused().code())
        .isEqualTo("external");
    assertThat(Uploaded.saying(picture.formatted("")).letter().text()).contains("下一步措施");
  }

  @Test
  void what_only_looks_like_a_word_file_is_refused() {
    Uploaded twice = Uploaded.template().part("word/Document.xml", "<a/>");
    assertThat(twice.refused().code()).isEqualTo("not-docx");
    String deep = "<w:p>".repeat(20_000) + "</w:p>".repeat(20_000);
    assertThat(Uploaded.saying(deep).refused().code()).isEqualTo("not-docx");
  }
}
