package org.haochaping.definition.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.definition.RulingDays;
import org.haochaping.definition.Scope;
import org.haochaping.evaluation.Catalogues;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.PolicyVersion;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The catalogue as it is shown. */
@ApplicationScoped
public class CatalogueViews {
  @Inject CatalogueDesk desk;
  @Inject Policies policies;

  /**
   * The versions there are.
   *
   * @param mayRule whether the reader writes the next one
   * @param draft the next one while it is written; for those who write it alone
   */
  @Schema(name = "TagCatalogueList")
  public record Versions(
      String tenantCode,
      String tenantName,
      boolean mayRule,
      String inForce,
      List<Row> items,
      @Nullable DraftRow draft) {}

  /**
   * A version.
   *
   * @param local whether it was released in this tree; else it comes with the product
   * @param by who has released it; for those who may rule alone
   */
  @Schema(name = "TagCatalogueRow")
  public record Row(
      String version,
      String name,
      String notice,
      boolean local,
      boolean inForce,
      @Nullable LocalDate from,
      @Nullable String by,
      @Nullable Instant at) {}

  /** That a draft has been begun. */
  @Schema(name = "TagCatalogueDraftRow")
  public record DraftRow(String name, String basedOn, String changedBy, Instant changedAt) {}

  /**
   * A version with its contents.
   *
   * @param comparison with the version in force; none for that itself
   */
  @Schema(name = "TagCatalogueDetail")
  public record Detail(Row row, List<DraftTag> tags, @Nullable Comparison comparison) {}

  /**
   * The draft, with everything that keeps it from being released.
   *
   * @param comparison with the version it was copied from
   * @param taken codes that must keep their meaning
   * @param earliest the first day it could be released for
   */
  @Schema(name = "TagCatalogueDraftView")
  public record DraftView(
      String tenantCode,
      String name,
      String notice,
      String basedOn,
      List<DraftTag> tags,
      long revision,
      String changedBy,
      Instant changedAt,
      List<Refusal.Field> problems,
      Comparison comparison,
      Collection<Taken> taken,
      LocalDate earliest) {}

  Versions versions(Connection connection, Scope scope) throws SQLException {
    UUID tenant = scope.tenant().id();
    String inForce = desk.inForce(connection, tenant);
    List<Row> rows = new ArrayList<>();
    for (Catalogues.Released one : Catalogues.of(connection, tenant)) {
      rows.add(row(one, inForce, scope));
    }
    return new Versions(
        scope.tenant().code(),
        scope.tenant().name(),
        scope.mayRule(),
        inForce,
        rows,
        scope.mayRule()
            ? CatalogueDrafts.find(connection, tenant)
                .map(
                    draft ->
                        new DraftRow(
                            draft.name(), draft.basedOn(), draft.changedBy(), draft.changedAt()))
                .orElse(null)
            : null);
  }

  Detail detail(Connection connection, Scope scope, String version) throws SQLException {
    UUID tenant = scope.tenant().id();
    String inForce = desk.inForce(connection, tenant);
    Row row = row(desk.released(connection, tenant, version), inForce, scope);
    List<DraftTag> tags = desk.tags(connection, tenant, version);
    return new Detail(
        row,
        tags,
        row.inForce()
            ? null
            : Comparison.between(inForce, desk.tags(connection, tenant, inForce), tags));
  }

  DraftView draft(Connection connection, Scope scope) throws SQLException {
    UUID tenant = scope.tenant().id();
    CatalogueDraft draft = desk.draft(connection, scope);
    var taken = Taken.of(connection, tenant);
    LocalDate today = desk.today();
    LocalDate ruled = policies.latest(connection, tenant).map(PolicyVersion::from).orElse(today);
    return new DraftView(
        scope.tenant().code(),
        draft.name(),
        draft.notice(),
        draft.basedOn(),
        draft.tags(),
        draft.revision(),
        draft.changedBy(),
        draft.changedAt(),
        CatalogueChecks.problems(draft.name(), draft.notice(), draft.tags(), taken),
        desk.comparison(connection, tenant, draft),
        taken.values(),
        RulingDays.earliest(today, ruled));
  }

  private static Row row(Catalogues.Released one, String inForce, Scope scope) {
    return new Row(
        one.version(),
        one.name(),
        one.notice(),
        one.ownedBy() != null,
        one.version().equals(inForce),
        one.from(),
        scope.mayRule() ? one.by() : null,
        one.at());
  }
}
