package org.haochaping.bulletin.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.BulletinHouse;
import org.haochaping.bulletin.FailingDocx;
import org.haochaping.bulletin.OctoberInJinghong;
import org.haochaping.bulletin.posting.PostingForm;
import org.haochaping.bulletin.posting.Postings;
import org.haochaping.bulletin.remark.RemarkHouse;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.web.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) What everybody finds of a tenant's bulletins")
class ShelvesIT {
  private final OctoberInJinghong october = new OctoberInJinghong();
  private final ScratchDatabase database = october.database;
  private final Tree tree = october.tree;
  private final PlainTenantTransactions transactions = october.transactions;
  private final MovableClock clock = october.clock;
  private final Tenant jinghong = october.jinghong;
  private final Actor bureau = october.bureau;
  private final FailingDocx formats = october.formats;
  private final BulletinHouse house = october.house;
  private final Shelves shelves =
      Shelves.by(
          transactions,
          house.bulletins,
          house.forms,
          house.postings,
          house.filings,
          new RemarkHouse(database, transactions, house, clock).remarks);

  ShelvesIT() throws SQLException {}

  @Test
  void all_that_stands_beside_a_bulletin_is_read_and_nothing_of_anybody_else() throws SQLException {
    formats.broken = false;
    Bulletin first = october.publish();
    transactions.run(
        jinghong.id(),
        c ->
            house.postings.note(
                c,
                bureau,
                first.id(),
                new Postings.Note(PostingForm.NOTICE_BOARD, "大厅一楼", "", clock.instant())));
    clock.set(LocalDate.of(2026, 11, 20));
    Bulletin second = october.publish();

    Shelf shelf = shelves.of(jinghong);

    assertThat(shelf.bulletins()).extracting(Shelf.Shown::bulletin).containsExactly(second, first);
    assertThat(shelf.stories())
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.current().bulletin()).isEqualTo(second);
              assertThat(story.before()).extracting(Shelf.Shown::bulletin).containsExactly(first);
            });
    Shelf.Shown shown = shelf.bulletins().get(1);
    assertThat(shown.forms())
        .singleElement()
        .satisfies(form -> assertThat(form.pluginId()).isEqualTo("bulletin-docx"));
    assertThat(shown.postings()).hasSize(1);
    assertThat(shown.filing().orElseThrow().withTenantName()).isEqualTo("西双版纳州");
    assertThat(shown.size())
        .isEqualTo(shelves.kept(jinghong, first.id()).orElseThrow().bytes().length);

    for (Tenant other :
        List.of(People.menghai(tree), People.prefecture(tree), People.province(tree))) {
      assertThat(shelves.of(other).bulletins()).as(other.name()).isEmpty();
      assertThat(shelves.kept(other, first.id())).as(other.name()).isEmpty();
    }
  }

  @Test
  void an_export_of_rows_has_their_bytes_and_is_the_same_again() throws SQLException, IOException {
    formats.broken = false;
    Bulletin bulletin = october.publish();
    byte[] zip = export();
    assertThat(export()).isEqualTo(zip);
    Map<String, byte[]> files = ShelfExportTest.unzipped(zip);
    assertThat(files).hasSize(6);
    assertThat(files.values().stream().map(Sha256::hex)).contains(bulletin.sha256());
  }

  private byte[] export() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ShelfExport(
            shelves.of(jinghong),
            "https://hcp.example.cn",
            (bulletin, form) -> shelves.bytes(jinghong, bulletin, form.id()))
        .write(out);
    return out.toByteArray();
  }
}
