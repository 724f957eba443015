package org.haochaping.definition.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.definition.DefinitionHouse;
import org.haochaping.definition.Scope;
import org.haochaping.evaluation.Catalogues;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.People;
import org.haochaping.testing.Ratings;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A version of the catalogue: drafted, released, chosen from by everybody below")
class CatalogueReleaseIT {
  private static final Clock NOVEMBER =
      Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  private final DefinitionHouse house = new DefinitionHouse(NOVEMBER);
  private final Tenant province = People.province(house.tree);
  private final Tenant jinghong = People.jinghong(house.tree);
  private final Scope office = house.province();
  private final CatalogueDesk desk = new CatalogueDesk();
  private final CatalogueViews views = new CatalogueViews();

  CatalogueReleaseIT() throws SQLException {
    desk.policies = house.policies;
    desk.catalogue = new TagCatalogue();
    desk.rulings = house.rulings;
    desk.journal = new Journal(NOVEMBER);
    desk.clock = NOVEMBER;
    views.desk = desk;
    views.policies = house.policies;
    new Ratings(house.database, jinghong.id()).department("GA", "景洪市公安局");
    house.count(jinghong, "select make_evaluation_partitions(date '2026-12-01', 2)");
  }

  @Test
  void a_draft_is_a_copy_of_the_version_in_force_and_only_its_writers_see_it() {
    CatalogueDraft draft = begin();
    assertThat(draft.basedOn()).isEqualTo("national-v2");
    assertThat(draft.tags()).hasSize(40);
    assertThat(draft.tags().get(0).codeText()).isEqualTo("510");
    CatalogueViews.DraftView view =
        house.transactions.in(province.id(), connection -> views.draft(connection, office));
    assertThat(view.problems()).extracting(Refusal.Field::field).containsExactly("name", "notice");
    assertThat(view.comparison().saysNothing()).isTrue();
    assertThat(house.count(jinghong, "select count(*) from tag_catalogue_draft")).isZero();
    assertThatThrownBy(this::begin)
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("draft-begun"));
  }

  @Test
  void ratings_before_its_day_keep_the_old_version_and_those_from_it_on_have_the_new() {
    release(NEW_YEAR);
    assertThat(rate("k1", NEW_YEAR.minusDays(1), "115")).isEqualTo("national-v2");
    assertThat(rate("k2", NEW_YEAR.minusDays(1), "116")).as("not yet there").isEmpty();
    assertThat(rate("k3", NEW_YEAR, "116")).isEqualTo("530000-v1");
    assertThat(rate("k4", NEW_YEAR.plusDays(1), "115")).as("retired").isEmpty();
    assertThat(rate("k5", NEW_YEAR.minusDays(3), "115"))
        .as("of the old time, told late")
        .isEqualTo("national-v2");
    assertThat(rate("k6", NEW_YEAR, "115"))
        .as("from a page that was opened the evening before")
        .isEqualTo("national-v2");
  }

  @Test
  void what_was_read_before_is_not_what_is_read_after() {
    TagCatalogue read = desk.catalogue;
    assertThat(on(read, jinghong, NEW_YEAR).name()).isEqualTo("national-v2");
    assertThat(named(read, jinghong, "530000-v1").tags()).as("asked for too early").isEmpty();
    release(NEW_YEAR);
    assertThat(on(read, jinghong, NEW_YEAR).name()).isEqualTo("530000-v1");
    assertThat(named(read, jinghong, "530000-v1").tag("116").orElseThrow().text())
        .isEqualTo("无故拖延");
    assertThat(on(read, jinghong, NEW_YEAR.minusDays(1)).name()).isEqualTo("national-v2");
    assertThat(named(read, jinghong, "national-v2").texts(List.of("115")))
        .as("what a rating of before said")
        .containsExactly("服务态度差效率低");
  }

  @Test
  void another_province_sees_nothing_of_it_though_this_one_has_read_it() throws SQLException {
    Tenant other = another();
    release(NEW_YEAR);
    TagCatalogue read = desk.catalogue;
    assertThat(named(read, jinghong, "530000-v1").tags()).hasSize(40);
    assertThat(named(read, other, "530000-v1").tags()).isEmpty();
    assertThat(house.count(other, "select count(*) from tenant_tag")).isZero();
    assertThat(versions(other)).containsExactly("national-v2");
    assertThat(versions(jinghong)).containsExactly("national-v2", "530000-v1");
    assertThat(house.at(other, NEW_YEAR).tags().catalogue()).isEqualTo("national-v2");
    Scope theirs = house.scope(People.of(other, Role.PROVINCE_OFFICE));
    assertThatThrownBy(
            () ->
                house.transactions.in(
                    other.id(), connection -> views.detail(connection, theirs, "530000-v1")))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("catalogue-unknown"));
  }

  @Test
  void what_a_county_has_ruled_of_its_contents_ends_with_the_day() {
    assertThat(house.at(jinghong, NEW_YEAR).tags().catalogue()).isEqualTo("national-v2");
    release(NEW_YEAR);
    assertThat(house.at(jinghong, NEW_YEAR).tags().clause()).isEqualTo("云政办发〔2026〕88号");
    CatalogueViews.Versions seen =
        house.transactions.in(
            jinghong.id(),
            connection ->
                views.versions(connection, house.scope(People.of(jinghong, Role.COUNTY_ADMIN))));
    assertThat(seen.mayRule()).isFalse();
    assertThat(seen.items()).extracting(CatalogueViews.Row::by).containsOnlyNulls();
    assertThatThrownBy(() -> house.scope(People.of(jinghong, Role.COUNTY_ADMIN)).toRule())
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_code_keeps_its_meaning_over_every_version() {
    release(NEW_YEAR);
    house.transactions.run(province.id(), connection -> desk.begin(connection, office));
    List<DraftTag> tags = new ArrayList<>(draft().tags());
    tags.removeIf(tag -> tag.codeText().equals("116"));
    tags.add(new DraftTag("115", null, "无人受理", false));
    change(tags);
    assertThat(releaseRefused(NEW_YEAR.plusDays(30)))
        .as("115 stands in no version since, and still means what it meant")
        .isEqualTo("code-means-other");
    tags.set(tags.size() - 1, new DraftTag("117", null, "无人受理", false));
    change(tags);
    assertThat(release(draft(), NEW_YEAR.plusDays(30))).isEqualTo("530000-v2");
    assertThat(
            house.count(
                province, "select count(*) from journal where kind = 'TagCatalogueReleased'"))
        .isEqualTo(2);
  }

  @Test
  void it_is_released_for_a_day_to_come_and_once_it_is_different() {
    begin();
    change(draft().tags());
    assertThat(releaseRefused(NEW_YEAR)).isEqualTo("catalogue-unchanged");
    change(withNew(draft().tags()));
    assertThat(releaseRefused(LocalDate.of(2026, 11, 20))).isEqualTo("day-impossible");
    assertThat(house.count(province, "select count(*) from tenant_tag_catalogue")).isZero();
    long revision = draft().revision();
    assertThatThrownBy(
            () ->
                house.transactions.run(
                    province.id(),
                    connection -> desk.drop(connection, office, "\"" + (revision - 1) + "\"")))
        .as("somebody changed it meanwhile")
        .isInstanceOf(Refusal.class);
    house.transactions.run(
        province.id(), connection -> desk.drop(connection, office, "\"" + revision + "\""));
    assertThat(house.count(province, "select count(*) from tag_catalogue_draft")).isZero();
  }

  private CatalogueDraft begin() {
    return house.transactions.in(province.id(), connection -> desk.begin(connection, office));
  }

  private CatalogueDraft draft() {
    return house.transactions.in(province.id(), connection -> desk.draft(connection, office));
  }

  private void change(List<DraftTag> tags) {
    CatalogueDraft before = draft();
    house.transactions.run(
        province.id(),
        connection ->
            desk.change(
                connection,
                office,
                "\"" + before.revision() + "\"",
                draft ->
                    new CatalogueDraft(
                        "云南省评价内容",
                        "云政办发〔2026〕88号",
                        draft.basedOn(),
                        tags,
                        draft.revision(),
                        draft.changedBy(),
                        draft.changedAt())));
  }

  /** Without 115, and with 116 in its place. */
  private static List<DraftTag> withNew(List<DraftTag> tags) {
    List<DraftTag> changed = new ArrayList<>(tags);
    changed.removeIf(tag -> tag.codeText().equals("115"));
    changed.add(new DraftTag("116", null, "无故拖延", false));
    return changed;
  }

  private void release(LocalDate from) {
    begin();
    change(withNew(draft().tags()));
    assertThat(release(draft(), from)).isEqualTo("530000-v1");
  }

  private String release(CatalogueDraft draft, LocalDate from) {
    return house.transactions.in(
        province.id(),
        connection -> desk.release(connection, office, "\"" + draft.revision() + "\"", from));
  }

  private String releaseRefused(LocalDate from) {
    try {
      return release(draft(), from);
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  private TagCatalogue.Version on(TagCatalogue catalogue, Tenant tenant, LocalDate day) {
    return house.transactions.in(
        tenant.id(), connection -> catalogue.on(connection, house.policies, tenant.id(), day));
  }

  private TagCatalogue.Version named(TagCatalogue catalogue, Tenant tenant, String name) {
    return house.transactions.in(
        tenant.id(), connection -> catalogue.version(connection, tenant.id(), name));
  }

  private List<String> versions(Tenant tenant) {
    List<Catalogues.Released> released =
        house.transactions.in(tenant.id(), connection -> Catalogues.of(connection, tenant.id()));
    return released.stream().map(Catalogues.Released::version).toList();
  }

  /** The version a rating was stored under; nothing when it was refused. */
  private String rate(String key, LocalDate day, String tag) {
    Clock then = Clock.fixed(day.atTime(4, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    EvaluationDraft draft =
        new EvaluationDraft(
            key,
            Level.VERY_DISSATISFIED,
            Source.values()[0],
            Terminal.values()[2],
            Origin.ACTIVE,
            day,
            "GA",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            List.of(tag),
            "",
            Optional.empty());
    ChannelInstance channel =
        new ChannelInstance(new UUID(1, 1), "qr", "扫码", "channel-qrcode", Map.of(), true);
    Outcome outcome =
        house.transactions.in(
            jinghong.id(),
            connection ->
                Intakes.of(Intakes.keys(), key.equals("k5") ? late() : then)
                    .accept(connection, jinghong, channel, List.of(draft))
                    .get(0));
    if (!(outcome instanceof Outcome.Accepted accepted)) {
      return "";
    }
    return house.transactions.in(
        jinghong.id(),
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "select catalogue_version from evaluation where tenant_id = ? and id = ?")) {
            statement.setObject(1, jinghong.id());
            statement.setObject(2, accepted.evaluationId());
            try (var row = statement.executeQuery()) {
              row.next();
              return row.getString(1);
            }
          }
        });
  }

  private static Clock late() {
    return Clock.fixed(Instant.parse("2027-01-05T02:00:00Z"), ZoneOffset.UTC);
  }

  private Tenant another() throws SQLException {
    Tenant other =
        new Tenant(UUID.randomUUID(), "510000", "KSC510", "四川省", TenantLevel.PROVINCE, null);
    try (var owner = house.database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into tenant (id, code, public_key, name, level, created_at) values ('"
              + other.id()
              + "', '510000', 'KSC510', '四川省', 'PROVINCE', now())");
      statement.execute(
          "insert into tenant_closure (ancestor_id, descendant_id, depth) values ('"
              + other.id()
              + "', '"
              + other.id()
              + "', 0)");
    }
    return other;
  }
}
