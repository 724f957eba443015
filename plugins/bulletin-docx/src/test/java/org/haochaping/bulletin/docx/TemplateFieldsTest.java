package org.haochaping.bulletin.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Fields of an office's template stay within the letter")
class TemplateFieldsTest {
  private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  private static final String END =
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        " PAGE ",
        "page\\* MERGEFORMAT",
        "NUMPAGES  \\* Arabic",
        "SECTIONPAGES",
        "DATE \\@ \"yyyy年M月d日\"",
        "TIME",
        "=SUM(ABOVE)",
        " EQ \\o\\ac(○,1)",
        "FORMCHECKBOX",
        "TOC \\o \"1-3\" \\h \\z \\u",
        "PAGEREF _Toc1 \\h",
        "HYPERLINK \\l \"_Toc1\"",
        "HYPERLINK \\l \"第一章\" \\o \"见第一章\"",
        "HYPERLINK \"http://example.org\"",
        "HYPERLINK \"https://example.org/a?b=1\" \\l \"a\"",
        "HYPERLINK \"https://example.org/\" \\t \"_blank\"",
        "HYPERLINK \"mailto:office@example.org\""
      })
  void a_field_that_only_computes_is_taken_and_stays(String instruction) {
    String escaped = instruction.replace("\"", "&quot;");
    Opened simple = Uploaded.saying("<w:p>" + simple(escaped) + "</w:p>").letter();
    assertThat(simple.xml("word/document.xml")).contains("w:instr=\"" + escaped + "\"");
    Opened complex = Uploaded.saying("<w:p>" + complex(instruction) + "</w:p>").letter();
    assertThat(complex.xml("word/document.xml")).contains(">" + instruction + "</w:instrText>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\"",
        "DDE excel a",
        "INCLUDEPICTURE \"http://x/p\"",
        "INCLUDETEXT x",
        "LINK Excel.Sheet a",
        "IMPORT x",
        "MACROBUTTON Run here",
        "AUTOTEXT a",
        "HYPERLINK \"file:///c:/a.exe\"",
        "HYPERLINK \"\\\\\\\\server\\\\a\"",
        "HYPERLINK \\l \"a\" \"http://example.org\"",
        "DATABASE \\d a",
        "RD a.docx",
        "\"DDE\" a",
        ""
      })
  void any_other_is_refused_by_its_name(String instruction) {
    String escaped = instruction.replace("\"", "&quot;");
    String name = instruction.replace("\"", "").split("[ ]", 2)[0];
    for (String field : List.of(simple(escaped), complex(instruction.split("")))) {
      var problem = Uploaded.saying("<w:p>" + field + "</w:p>").refused();
      assertThat(problem.code()).isEqualTo("field");
      assertThat(problem.chinese()).contains("域“", name, "改为普通文字后再上传");
      assertThat(problem.english()).contains(name, "turn it into plain text");
    }
  }

  @Test
  void one_within_another_counts_and_its_result_makes_no_name() {
    String nested = BEGIN + told("IF ") + complex("PAGE") + told(" = 1 \"\" \"\"") + END;
    assertThat(Uploaded.saying("<w:p>" + nested + "</w:p>").letter().text()).contains("下一步措施");
    refused(BEGIN + told("IF ") + complex("DDE a") + told(" = 1") + END, "DDE");
    refused(BEGIN + complex("PAGE") + told("DDE a") + END, "DDE");
    refused(BEGIN + told("PAGE ") + simple("DDE a") + END, "DDE");
  }

  @Test
  void one_that_is_hidden_from_a_glance_is_found() {
    refused(BEGIN + told("DDE a"), "DDE");
    refused(complex("PAGE").replace("<w:t>1</w:t>", told("DDE a")), "DDE");
    refused(BEGIN + "<w:r><w:t>DDE</w:t></w:r>" + told(" PAGE") + END, "DDE");
    refused(
        BEGIN
            + "<mc:AlternateContent><mc:Choice Requires=\"v\">"
            + told("PAGE ")
            + "</mc:Choice><mc:Fallback>"
            + told("DDE a")
            + "</mc:Fallback></mc:AlternateContent>"
            + END,
        "DDE");
  }

  @Test
  void a_part_beside_the_text_is_looked_at_whatever_its_name() {
    String header =
        "<w:hdr" + Uploaded.NAMESPACES + "><w:p>" + complex("LINK a") + "</w:p></w:hdr>";
    for (String name : List.of("header1.xml", "footnotes.xml", "header1.dat")) {
      assertThat(Uploaded.template().with(name, "header", header).refused().chinese())
          .contains("“LINK”");
    }
  }

  @Test
  void a_form_field_that_calls_a_macro_is_refused() {
    String checkbox = complex("FORMCHECKBOX");
    String calling =
        checkbox.replace(
            "\"begin\"/>",
            "\"begin\"><w:ffData><w:entryMacro w:val=\"Run\"/></w:ffData></w:fldChar>");
    assertThat(Uploaded.saying("<w:p>" + calling + "</w:p>").refused().code()).isEqualTo("macros");
  }

  private static void refused(String field, String name) {
    assertThat(Uploaded.saying("<w:p>" + field + "</w:p>").refused().chinese()).contains(name);
  }

  private static String simple(String instruction) {
    return "<w:fldSimple w:instr=\"" + instruction + "\"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
  }

  /** As Word leaves it: its instruction in several runs. */
  private static String complex(String... instruction) {
    return BEGIN
        + List.of(instruction).stream().map(TemplateFieldsTest::told).collect(Collectors.joining())
        + END;
  }

  private static String told(String instruction) {
    return "<w:r><w:instrText xml:space=\"preserve\">" + instruction + "</w:instrText></w:r>";
  }
}
