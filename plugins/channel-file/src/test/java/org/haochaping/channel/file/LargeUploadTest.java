package org.haochaping.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haochaping.channel.table.Table;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LargeUploadTest {

  @Test
  void two_hundred_thousand_csv_rows_stream_through() {
    Counting sink = new Counting();
    Uploads.upload(Map.of(), csv(200_000), sink);
    assertThat(sink.accepted).isEqualTo(200_000);
  }

  @Test
  void two_hundred_thousand_spreadsheet_rows_do_too() {
    byte[] file =
        Uploads.xlsx(
            sheet -> {
              Uploads.row(sheet, 0, Uploads.HEADINGS.split(","));
              for (int i = 1; i <= 200_000; i++) {
                Uploads.row(sheet, i, "A-" + i, "1", "D08", "PC端", "2026-10-31", "满意");
              }
            });
    Counting sink = new Counting();
    Uploads.upload(Map.of(), new ByteArrayInputStream(file), sink);
    assertThat(sink.accepted).isEqualTo(200_000);
  }

  @Test
  void a_file_that_never_ends_is_cut_off() {
    Counting sink = new Counting();
    assertThatThrownBy(() -> Uploads.upload(Map.of(), csv(2_000_000), sink))
        .hasMessageContaining("file-too-many-rows");
    assertThat(sink.accepted).isEqualTo(Table.MOST_ROWS);
  }

  private static InputStream csv(int rows) {
    Iterator<InputStream> parts =
        Stream.concat(
                Stream.of(Uploads.HEADINGS + "\n"),
                Stream.iterate(0, i -> i < rows, i -> i + 1)
                    .map(i -> "A-" + i + ",1,D08,PC端,2026-10-31,满意\n"))
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .map(bytes -> (InputStream) new ByteArrayInputStream(bytes))
            .iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return parts.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return parts.next();
          }
        });
  }

  private static final class Counting implements DraftSink {
    private long accepted;

    @Override
    public void accept(long position, EvaluationDraft draft) {
      accepted++;
    }

    @Override
    public void accept(long position, ServiceRecordDraft draft) {
      throw new AssertionError("a file has no service records");
    }

    @Override
    public void reject(long position, List<Problem> problems) {
      throw new AssertionError(position + ": " + problems);
    }
  }
}
