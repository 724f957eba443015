package org.haochaping.bulletin.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haochaping.plugin.tck.SamplePapers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A letter tells nothing of those who drew up its template")
class TemplateTracesTest {
  private static final String CLERK = "张三";
  private static final String ROOT = "_rels/.rels";
  private static final String METADATA =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";
  private static final String COMMENTED =
      "<w:p><w:permStart w:id=\"1\" w:ed=\"张三\"/><w:permEnd w:id=\"1\"/>"
          + "<w:commentRangeStart w:id=\"0\"/><w:r><w:t>抄送</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"
          + "<w:r><w:rPr/><w:commentReference w:id=\"0\"/></w:r></w:p>";

  @Test
  void its_properties_are_those_of_our_own_letters() {
    Opened letter = telling().letter();
    assertThat(letter.xml("docProps/core.xml"))
        .isEqualTo(Opened.of(SamplePapers.letter()).xml("docProps/core.xml"))
        .contains("关于2026年度", "西双版纳州政务服务管理局");
    assertThat(letter.xml(ROOT)).contains("docProps/core.xml");
    assertThat(letter.word().getProperties().getCoreProperties().getTitle()).startsWith("关于2026年度");
  }

  @Test
  void nothing_else_of_the_template_s_own_is_in_it() {
    Map<String, byte[]> files = telling().letter().files();
    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            ROOT,
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/settings.xml",
            "docProps/core.xml");
    files.forEach(
        (name, part) ->
            assertThat(new String(part, StandardCharsets.UTF_8)).as(name).doesNotContain(CLERK));
  }

  @Test
  void comments_are_out_of_the_text_and_what_they_were_on_stays() {
    Opened letter = telling().letter();
    assertThat(letter.text()).contains("抄送", "下一步措施");
    assertThat(letter.xml("word/document.xml")).doesNotContain("comment", "<w:r><w:rPr/></w:r>");
  }

  @Test
  void every_link_and_every_type_has_its_part() {
    Opened letter = telling().letter();
    assertThat(named("PartName=\"/([^\"]+)\"", letter.xml("[Content_Types].xml")))
        .containsExactlyInAnyOrder("word/document.xml", "word/settings.xml", "docProps/core.xml")
        .allSatisfy(name -> assertThat(letter.files()).containsKey(name));
    assertThat(named("Target=\"([^\"]+)\"", letter.xml(ROOT)))
        .containsExactlyInAnyOrder("word/document.xml", "docProps/core.xml");
    assertThat(named("Target=\"([^\"]+)\"", letter.xml("word/_rels/document.xml.rels")))
        .containsExactly("settings.xml");
    assertThat(named(" Id=\"([^\"]+)\"", letter.xml(ROOT))).doesNotHaveDuplicates();
  }

  @Test
  void a_filled_form_tells_nothing_either() {
    Opened form = Opened.of(Uploaded.FORMAT.fill(telling().file(), Map.of("正文", "一、培训")));
    assertThat(form.text()).contains("一、培训");
    assertThat(form.files()).containsKey("docProps/core.xml").doesNotContainKey("docProps/app.xml");
    assertThat(form.xml("docProps/core.xml")).doesNotContain(CLERK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:ins w:id=\"1\" w:author=\"张三\"><w:r><w:t>新</w:t></w:r></w:ins>",
        "<w:del w:id=\"1\" w:author=\"张三\"><w:r><w:delText>旧</w:delText></w:r></w:del>",
        "<w:moveTo w:id=\"1\" w:author=\"张三\"><w:r><w:t>移</w:t></w:r></w:moveTo>",
        "<w:r><w:rPr><w:rPrChange w:id=\"1\" w:author=\"张三\"/></w:rPr><w:t>粗</w:t></w:r>"
      })
  void tracked_changes_are_to_be_accepted_or_rejected_first(String change) {
    var problem = Uploaded.saying("<w:p>" + change + "</w:p>").refused();
    assertThat(problem.code()).isEqualTo("tracked-changes");
    assertThat(problem.chinese()).contains("接受或拒绝全部修订");
    assertThat(problem.english()).contains("accept or reject all of them first");
  }

  /** A template as Word and WPS save it: full of the clerk's name. */
  private static Uploaded telling() {
    String told = "<a b=\"" + CLERK + "\">" + CLERK + "</a>";
    String core =
        "<cp:coreProperties xmlns:cp=\"%s\"><cp:lastModifiedBy>%s</cp:lastModifiedBy></cp:coreProperties>"
            .formatted(
                METADATA.replace("relationships/metadata/", "metadata/core-properties"), CLERK);
    String comments = word("comments", "<w:comment w:id=\"0\" w:author=\"%s\"><w:p/></w:comment>");
    String settings =
        word("settings", "<w:docVars><w:docVar w:name=\"a\" w:val=\"%s\"/></w:docVars>");
    return Uploaded.saying(COMMENTED)
        .part("docProps/core.xml", core)
        .typed("docProps/core.xml", "package.core-properties")
        .link(ROOT, METADATA + "core-properties", "docProps/core.xml")
        .part("docProps/app.xml", told)
        .typed("docProps/app.xml", "officedocument.extended-properties")
        .link(ROOT, Uploaded.OFFICE + "extended-properties", "/docProps/app.xml")
        .part("docProps/custom.xml", told)
        .typed("docProps/custom.xml", "officedocument.custom-properties")
        .link(ROOT, Uploaded.OFFICE + "custom-properties", "docProps/custom.xml")
        .with("comments.xml", "comments", comments)
        .with("commentsExtended.xml", "commentsExtended", told)
        .with("people.xml", "people", told)
        .part("customXml/item1.xml", told)
        .link(
            "word/_rels/document.xml.rels", Uploaded.OFFICE + "customXml", "../customXml/item1.xml")
        .part("customXml/_rels/item1.xml.rels", "<Relationships/>")
        .part("word/forgotten.xml", told)
        .with("settings.xml", "settings", settings);
  }

  private static String word(String part, String content) {
    return "<w:%1$s%2$s>%3$s</w:%1$s>"
        .formatted(part, Uploaded.NAMESPACES, content.formatted(CLERK));
  }

  private static List<String> named(String pattern, String xml) {
    Matcher names = Pattern.compile(pattern).matcher(xml);
    return names.results().map(name -> name.group(1)).toList();
  }
}
