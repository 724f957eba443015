package org.haochaping.evaluation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.haochaping.plugin.api.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A watched folder: whole files only, each taken by one server")
class InboxFolderTest {
  @TempDir Path place;
  private InboxFolder folder;

  @BeforeEach
  void prepare() throws IOException {
    folder = new InboxFolder(place);
    folder.prepare();
  }

  @Test
  void a_file_is_taken_once_it_no_longer_changes() throws IOException {
    Path file = Files.writeString(place.resolve("十月.csv"), "工单编号,满意度\n");

    assertThat(folder.ripe()).isEmpty();
    assertThat(folder.ripe()).isEmpty();
    assertThat(folder.ripe()).containsExactly(file);
  }

  @Test
  void a_file_that_is_still_being_written_is_left_alone_for_as_long_as_it_grows()
      throws IOException {
    Path file = Files.writeString(place.resolve("十月.csv"), "工单编号,满意度\n");
    for (int i = 0; i < 3 * InboxFolder.LOOKS; i++) {
      assertThat(folder.ripe()).isEmpty();
      Files.writeString(file, "RX-" + i + ",满意\n", StandardOpenOption.APPEND);
    }
    assertThat(looks(InboxFolder.LOOKS)).containsExactly(file);
  }

  @Test
  void a_file_that_is_written_over_at_the_same_length_begins_anew() throws IOException {
    Path file = Files.writeString(place.resolve("十月.csv"), "1,满意");
    looks(InboxFolder.LOOKS - 1);
    Files.writeString(file, "2,满意");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));

    assertThat(folder.ripe()).isEmpty();
    assertThat(looks(InboxFolder.LOOKS - 1)).containsExactly(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {".十月.csv", "十月.csv.part", "十月.csv.TMP", "~$十月.xlsx", "十月.filepart"})
  void names_of_unfinished_files_are_left_alone_for_good(String name) throws IOException {
    Files.writeString(place.resolve(name), "工单编号,满意度\n");

    assertThat(looks(10)).isEmpty();
  }

  @Test
  void a_link_is_never_followed() throws IOException {
    Path secret = Files.writeString(place.resolveSibling("secret-" + place.getFileName()), "x");
    Files.createSymbolicLink(place.resolve("十月.csv"), secret);

    assertThat(looks(InboxFolder.LOOKS)).isEmpty();
    Files.delete(secret);
  }

  @Test
  void of_two_servers_one_takes_a_file() throws IOException {
    Path file = Files.writeString(place.resolve("十月.csv"), "x");

    assertThat(folder.claim(file)).isPresent();
    assertThat(new InboxFolder(place).claim(file)).isEmpty();
    assertThat(folder.waiting()).as("until it is kept").isEqualTo(1);
  }

  @Test
  void the_next_file_of_the_same_name_writes_nothing_over() throws IOException {
    InboxFolder.Taken first =
        folder.claim(Files.writeString(place.resolve("每日.csv"), "first")).orElseThrow();
    InboxFolder.Taken second =
        folder.claim(Files.writeString(place.resolve("每日.csv"), "second")).orElseThrow();
    Files.writeString(place.resolve("每日.csv"), "third");
    folder.putBack(first);
    Problem reason = Problem.of("file-empty", "file", "文件是空的。", "Empty.");
    folder.refuse(second, reason);
    folder.refuse(folder.claim(place.resolve("每日.csv")).orElseThrow(), reason);

    assertThat(folder.waiting()).isEqualTo(1);
    assertThat(folder.laidAside()).hasSize(2).allMatch(name -> name.endsWith("每日.csv"));
  }

  @Test
  void somebody_who_tidies_up_the_folders_within_stops_nothing() throws IOException {
    Files.delete(place.resolve("taking"));
    Files.delete(place.resolve("refused"));

    assertThat(folder.claim(Files.writeString(place.resolve("十月.csv"), "x"))).isPresent();
  }

  @Test
  void what_a_stopped_server_had_begun_to_take_comes_back() throws IOException {
    folder.claim(Files.writeString(place.resolve("十月.csv"), "x"));

    new InboxFolder(place).prepare();

    assertThat(place.resolve("十月.csv")).hasContent("x");
  }

  @Test
  void what_cannot_be_taken_is_laid_aside_with_the_reason() throws IOException {
    Path file = Files.writeString(place.resolve("十月.csv"), "");
    folder.refuse(
        folder.claim(file).orElseThrow(), Problem.of("file-empty", "file", "文件是空的。", "Empty."));

    assertThat(folder.laidAside()).containsExactly("十月.csv");
    assertThat(place.resolve("refused/十月.csv.reason.txt")).content().contains("文件是空的。", "Empty.");
  }

  private List<Path> looks(int times) throws IOException {
    List<Path> ripe = List.of();
    for (int i = 0; i < times; i++) {
      ripe = folder.ripe();
    }
    return ripe;
  }
}
