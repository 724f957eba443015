package org.haochaping.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.haochaping.plugin.api.RejectedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A workbook that was made to harm is refused before it is read")
@Timeout(60)
class HostileWorkbookTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String BEGIN =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String END = "</sheetData></worksheet>";

  @Test
  void a_sheet_that_unpacks_without_end() throws IOException {
    refused(SHEET, BEGIN + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>", ' ', 300_000_000);
  }

  @Test
  void shared_strings_that_unpack_without_end() throws IOException {
    refused("xl/sharedStrings.xml", "<sst><si><t>", '>', 120_000_000);
  }

  @Test
  void a_cell_whose_address_claims_a_row_of_millions() throws IOException {
    refused(BEGIN + "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>" + END);
  }

  @Test
  void a_row_of_more_cells_than_any_spreadsheet_has() throws IOException {
    refused(BEGIN + "<row r=\"1\">" + "<c><v>1</v></c>".repeat(20_000) + "</row>" + END);
  }

  @Test
  void rows_that_run_backwards() throws IOException {
    refused(BEGIN + "<row r=\"2\"></row><row r=\"1\"></row>" + END);
  }

  @Test
  void an_entity_that_reads_a_file() throws IOException {
    refused(
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + BEGIN
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>"
            + END);
  }

  @Test
  void an_entity_that_grows() throws IOException {
    refused(
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + BEGIN
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>"
            + END);
  }

  @Test
  void xml_that_breaks_off() throws IOException {
    refused(BEGIN + "<row r=\"1\"><c r=\"A1\"");
  }

  @Test
  void a_workbook_cut_in_half() {
    byte[] whole = sample();
    refused(Arrays.copyOf(whole, whole.length / 2));
  }

  @Test
  void an_archive_that_is_no_workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../../readme.txt"));
      zip.write(1);
    }
    refused(bytes.toByteArray());
  }

  private static byte[] sample() {
    return Uploads.xlsx(sheet -> Uploads.row(sheet, 0, Uploads.HEADINGS.split(",")));
  }

  private static void refused(String sheet) throws IOException {
    refused(SHEET, sheet, ' ', 0);
  }

  /** The sample with one part replaced by this beginning and a long tail. */
  private static void refused(String part, String beginning, char tail, long length)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = open(sample());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(part)) {
          out.write(beginning.getBytes(StandardCharsets.UTF_8));
          byte[] block = new byte[1_000_000];
          Arrays.fill(block, (byte) tail);
          for (long left = length; left > 0; left -= block.length) {
            out.write(block);
          }
        } else {
          in.getInputStream(entry).transferTo(out);
        }
      }
    }
    refused(bytes.toByteArray());
  }

  private static ZipFile open(byte[] workbook) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
        .get();
  }

  private static void refused(byte[] workbook) {
    assertThatThrownBy(() -> Uploads.upload(Map.of(), workbook))
        .isInstanceOfSatisfying(
            RejectedException.class, e -> assertThat(e.problem().code()).startsWith("file-"));
  }
}
