package org.haochaping.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haochaping.appeal.AppealHouse.refused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.appeal.evidence.Evidence;
import org.haochaping.appeal.evidence.EvidenceData;
import org.haochaping.appeal.evidence.EvidenceFiles;
import org.haochaping.appeal.evidence.FilePart;
import org.haochaping.appeal.evidence.SampleFiles;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.retention.DataClass;
import org.haochaping.tenancy.DatabaseFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("二(二) 复核的材料：申请材料、举证申辩材料、盖章扫描件")
class AppealEvidenceIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final ScratchDatabase DEMO = Importing.demo();
  private static final Evidence PDF = Evidence.of("叫号记录.pdf", SampleFiles.pdf("叫号"));
  private static final Evidence PICTURE = Evidence.of("监控.png", SampleFiles.png());

  private final AppealHouse at = AppealHouse.handedOverOn(DEMO.copy(), MONDAY);

  @Test
  @DisplayName("二(二)1 申请材料随申请提交，提交后不能增删，牵头部门看到的逐字节相同")
  void what_is_put_forward_is_fixed_once_it_is_lodged() {
    Appeal drafted = at.add(at.handler, at.draft(), FilePart.APPLICATION, PDF);
    Appeal lodged = at.lodge(drafted);
    List<EvidenceFiles.Item> seen =
        at.read(at.prefecture, c -> at.evidence.files.of(c, at.county.id(), lodged.id()));
    assertThat(seen)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.sha256()).isEqualTo(PDF.sha256());
              assertThat(bytes(item)).isEqualTo(PDF.bytes());
            });
    refused("not-allowed-now", () -> at.add(at.handler, lodged, FilePart.APPLICATION, PICTURE));
    refused("not-allowed-now", () -> remove(lodged, seen.get(0).id()));
  }

  @Test
  @DisplayName("二(二)1 提交后的材料，数据库本身也不让删改")
  void the_database_itself_keeps_what_is_lodged() {
    Appeal lodged = at.lodge(at.add(at.handler, at.draft(), FilePart.APPLICATION, PDF));
    assertThat(execute("delete from appeal_file where appeal_id = ?", lodged.id())).isZero();
    assertThatThrownBy(
            () -> execute("update appeal_file set sha256 = '' where appeal_id = ?", lodged.id()))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () ->
                execute(
                    "insert into appeal_file select tenant_id, gen_random_uuid(), lead_tenant_id,"
                        + " centre_tenant_id, appeal_id, evaluation_id, part, name, kind, size,"
                        + " 'other', bytes, added_by, added_at from appeal_file"
                        + " where appeal_id = ?",
                    lodged.id()))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  @DisplayName("二(二)1 提交前可以删去；签署的人没看到的改动不会被签进去")
  void a_file_can_be_taken_away_before_and_whoever_signs_has_seen_all() {
    Appeal first = at.draft();
    Appeal added = at.add(at.handler, first, FilePart.APPLICATION, PDF);
    refused("changed-meanwhile", () -> at.lodge(first));
    UUID file = files(added).get(0).id();
    Appeal without = remove(added, file);
    assertThat(files(without)).isEmpty();
    refused("evidence-unknown", () -> remove(without, file));
    assertThat(journalled()).contains("AppealFileAdded", "AppealFileRemoved");
    assertThat(at.lodge(without).state()).isEqualTo(AppealState.LODGED);
  }

  @Test
  @DisplayName("二(二)1 同一文件传两次算一个；最多10个")
  void the_same_file_twice_is_one_and_there_are_at_most_ten() {
    Appeal appeal = at.draft();
    at.add(at.handler, appeal, FilePart.APPLICATION, PDF);
    at.add(at.handler, appeal, FilePart.APPLICATION, PDF);
    for (int i = 2; i <= 10; i++) {
      at.add(
          at.handler,
          appeal,
          FilePart.APPLICATION,
          Evidence.of("材料" + i + ".pdf", SampleFiles.pdf("第" + i + "份")));
    }
    assertThat(files(appeal)).hasSize(10);
    refused("evidence-full", () -> at.add(at.handler, appeal, FilePart.APPLICATION, PICTURE));
    at.add(at.handler, appeal, FilePart.APPLICATION, PDF);
    assertThat(files(at.add(at.handler, appeal, FilePart.SCAN, PICTURE))).hasSize(11);
  }

  @Test
  @DisplayName("二(二)1 单位盖章的扫描件可以代替负责人在系统中签署，一式两份注明扫描件")
  void a_sealed_scan_stands_for_the_signature() {
    Appeal drafted = at.draft();
    refused("scan-missing", () -> lodgeSealed(drafted));
    Appeal with = at.add(at.handler, drafted, FilePart.APPLICATION, PICTURE);
    refused("scan-missing", () -> lodgeSealed(with));
    remove(with, files(with).get(0).id());
    Appeal scanned = at.add(at.handler, drafted, FilePart.SCAN, PICTURE);
    refused("evidence-full", () -> at.add(at.handler, drafted, FilePart.SCAN, PDF));
    Appeal lodged = lodgeSealed(scanned);
    assertThat(lodged.state()).isEqualTo(AppealState.LODGED);
    assertThat(lodged.signedBy()).isNull();
    List<AppealFiles.Copy> copies = at.read(at.county, c -> at.papers.copies(c, lodged));
    assertThat(copies)
        .extracting(AppealFiles.Copy::sha256)
        .hasSize(2)
        .containsOnly(copies.get(0).sha256());
    try (var reader = Json.createReader(new StringReader(copies.get(0).content()))) {
      JsonObject opinion = reader.readObject().getJsonObject("单位意见");
      assertThat(opinion.getString("签名")).isEqualTo("见盖章扫描件");
      assertThat(opinion.getString("扫描件SHA-256")).isEqualTo(PICTURE.sha256());
    }
  }

  @Test
  @DisplayName("二(二)1 盖章扫描件须为PDF或图片")
  void a_scan_shows_paper() {
    Appeal drafted = at.draft();
    Evidence document = Evidence.of("附件3.docx", SampleFiles.document());
    refused("scan-kind", () -> at.add(at.handler, drafted, FilePart.SCAN, document));
  }

  @Test
  @DisplayName("二(二)3 被评价人员在复核期间提交举证申辩材料，提交前后不行，别人不行")
  void the_rated_person_adds_evidence_while_it_is_examined() {
    Appeal drafted = at.draft();
    refused("not-allowed-now", () -> at.add(at.staff, drafted, FilePart.STATEMENT, PDF));
    Appeal lodged = at.lodge(drafted);
    refused("not-your-part", () -> at.add(at.handler, lodged, FilePart.STATEMENT, PDF));
    Appeal stated = at.stated(at.add(at.staff, lodged, FilePart.STATEMENT, PDF));
    refused("changed-meanwhile", () -> at.decide(at.lead, lodged, AppealOutcome.REJECTED, null));
    Appeal decided = at.decide(at.lead, stated, AppealOutcome.REJECTED, null);
    refused("not-allowed-now", () -> at.add(at.staff, decided, FilePart.STATEMENT, PICTURE));
    assertThat(files(decided)).extracting(EvidenceFiles.Item::addedBy).containsExactly("示例窗口人员");
  }

  @Test
  @DisplayName("材料可能含评价人信息：随评价内容到期删除，校验值和决定保留")
  void evidence_goes_with_the_words_of_the_rating() {
    Appeal lodged = at.lodge(at.add(at.handler, at.draft(), FilePart.APPLICATION, PDF));
    UUID evaluation = at.house.evaluation(at.county);
    assertThat(begunBefore(MONDAY.plusDays(1))).containsExactly(evaluation);
    assertThat(begunBefore(MONDAY)).isEmpty();
    assertThat(erase(evaluation)).containsExactly(evaluation);
    EvidenceFiles.Item left = files(lodged).get(0);
    assertThat(left.erased()).isTrue();
    assertThat(left.name()).isEmpty();
    assertThat(left.sha256()).isEqualTo(PDF.sha256());
    refused(
        "evidence-erased",
        () -> at.act(at.lead, c -> at.evidence.seen(c, at.lead, lodged.id(), left.id())));
    assertThat(erase(evaluation)).as("nothing is erased twice").isEmpty();
  }

  @Test
  @DisplayName("二(二)1 申请材料只由被评价部门增删；各方只看到自己有权看的文件")
  void only_the_rated_department_adds_to_its_application() {
    Appeal drafted = at.add(at.handler, at.draft(), FilePart.APPLICATION, PDF);
    at.add(at.handler, drafted, FilePart.APPLICATION, PICTURE);
    refused("not-your-part", () -> at.add(at.lead, drafted, FilePart.APPLICATION, PICTURE));
    EvidenceFiles.Item second = files(drafted).get(1);
    refused(
        "not-your-part",
        () -> at.act(at.lead, c -> at.evidence.remove(c, at.lead, drafted.id(), second.id())));
    assertThat(
            at.act(at.handler, c -> at.evidence.seen(c, at.handler, drafted.id(), second.id()))
                .item())
        .isEqualTo(second);
    refused(
        "appeal-unknown",
        () -> at.act(at.lead, c -> at.evidence.seen(c, at.lead, drafted.id(), second.id())));
  }

  private List<UUID> begunBefore(LocalDate day) {
    return at.read(
        at.county,
        c ->
            new EvidenceData()
                .begunBefore(
                    c,
                    at.county.id(),
                    DataClass.WORDS,
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    new UUID(0, 0),
                    10));
  }

  private Set<UUID> erase(UUID evaluation) {
    return at.read(
        at.county,
        c -> new EvidenceData().erase(c, at.county.id(), DataClass.WORDS, List.of(evaluation)));
  }

  private Appeal remove(Appeal appeal, UUID file) {
    return at.act(at.handler, c -> at.evidence.remove(c, at.handler, appeal.id(), file));
  }

  private Appeal lodgeSealed(Appeal drafted) {
    return at.act(
        at.handler,
        c ->
            at.work.lodge(c, at.handler, drafted.id(), AppealHouse.version(drafted), "情况属实", true));
  }

  private List<EvidenceFiles.Item> files(Appeal appeal) {
    return at.read(at.county, c -> at.evidence.files.of(c, at.county.id(), appeal.id()));
  }

  private List<String> journalled() {
    return at.read(
        at.county,
        c -> {
          List<String> kinds = new ArrayList<>();
          try (var statement = c.prepareStatement("select distinct kind from journal");
              var row = statement.executeQuery()) {
            while (row.next()) {
              kinds.add(row.getString(1));
            }
          }
          return kinds;
        });
  }

  /** In stretches of seven bytes, as it is sent in larger ones. */
  private byte[] bytes(EvidenceFiles.Item item) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (all.size() < item.size()) {
      int from = all.size();
      all.writeBytes(
          at.read(
              at.prefecture,
              c -> at.evidence.files.stretch(c, at.county.id(), item.id(), from, 7)));
    }
    return all.toByteArray();
  }

  private int execute(String sql, UUID appeal) {
    return at.read(
        at.county,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, appeal);
            return statement.executeUpdate();
          }
        });
  }
}
