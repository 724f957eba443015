package org.haochaping.definition.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.haochaping.definition.Rulings;
import org.haochaping.definition.Scope;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.Catalogues;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.TenantLock;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** Begins, changes, drops and releases the next version, within the caller's transaction. */
@ApplicationScoped
public class CatalogueDesk {
  /** Whatever is ruled by then holds. */
  private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

  @Inject Policies policies;
  @Inject TagCatalogue catalogue;
  @Inject Rulings rulings;
  @Inject Journal journal;
  @Inject Clock clock;

  /** A copy of the version ruled last, whether it is in force yet or not. */
  CatalogueDraft begin(Connection connection, Scope scope) throws SQLException {
    UUID tenant = scope.tenant().id();
    TenantLock.take(connection, scope.tenant());
    if (CatalogueDrafts.find(connection, tenant).isPresent()) {
      throw Refusal.conflict(
          "draft-begun",
          "已有一份正在编写的草案，请继续修改，或删除后重新开始。",
          "A draft has been begun already; go on with it, or drop it first.");
    }
    String last = policies.at(connection, tenant, AFTER_ALL).tags().catalogue();
    CatalogueDraft draft =
        new CatalogueDraft(
            "",
            "",
            last,
            tags(connection, tenant, last),
            1,
            scope.actor().login(),
            clock.instant());
    CatalogueDrafts.begin(connection, tenant, draft);
    journal(connection, scope, "TagCatalogueDraftBegun", last);
    return draft;
  }

  CatalogueDraft draft(Connection connection, Scope scope) throws SQLException {
    return CatalogueDrafts.find(connection, scope.tenant().id())
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "no-draft",
                    "没有正在编写的草案，请先点“编写下一版”。",
                    "No draft has been begun; begin the next version first."));
  }

  CatalogueDraft change(
      Connection connection,
      Scope scope,
      @Nullable String ifMatch,
      UnaryOperator<CatalogueDraft> to)
      throws SQLException {
    CatalogueDraft before = seen(connection, scope, ifMatch);
    CatalogueDraft wanted = to.apply(before);
    CatalogueDraft after =
        new CatalogueDraft(
            wanted.name(),
            wanted.notice(),
            before.basedOn(),
            wanted.tags(),
            before.revision() + 1,
            scope.actor().login(),
            clock.instant());
    CatalogueDrafts.change(connection, scope.tenant().id(), after);
    return after;
  }

  void drop(Connection connection, Scope scope, @Nullable String ifMatch) throws SQLException {
    CatalogueDraft draft = seen(connection, scope, ifMatch);
    CatalogueDrafts.drop(connection, scope.tenant().id());
    journal(connection, scope, "TagCatalogueDraftDropped", draft.basedOn());
  }

  /** The draft becomes a version for ever, and holds for all below from the day on. */
  String release(Connection connection, Scope scope, @Nullable String ifMatch, LocalDate from)
      throws SQLException {
    UUID tenant = scope.tenant().id();
    CatalogueDraft draft = seen(connection, scope, ifMatch);
    List<Refusal.Field> problems =
        CatalogueChecks.problems(
            draft.name(), draft.notice(), draft.tags(), Taken.of(connection, tenant));
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    Comparison comparison = comparison(connection, tenant, draft);
    if (comparison.saysNothing()) {
      throw Refusal.conflict(
          "catalogue-unchanged",
          "草案与" + draft.basedOn() + "没有不同，没有需要发布的内容。",
          "The draft is no different from " + draft.basedOn() + ".");
    }
    int number = CatalogueRows.lastNumber(connection, tenant) + 1;
    String version = scope.tenant().code() + "-v" + number;
    int ruling = rulings.putIntoForce(connection, scope, version, draft.notice(), from);
    CatalogueRows.insert(
        connection,
        tenant,
        new CatalogueRows.Row(
            version, number, draft, from, ruling, scope.actor().login(), clock.instant()));
    CatalogueDrafts.drop(connection, tenant);
    journal.record(
        connection,
        tenant,
        "TagCatalogueReleased",
        tenant,
        scope.actor().login(),
        told(version, draft, comparison, from));
    return version;
  }

  private static JsonObject told(
      String version, CatalogueDraft draft, Comparison comparison, LocalDate from) {
    return Json.createObjectBuilder()
        .add("version", version)
        .add("name", draft.name())
        .add("notice", draft.notice())
        .add("basedOn", draft.basedOn())
        .add("from", from.toString())
        .add(
            "differences",
            Json.createArrayBuilder(
                comparison.differences().stream()
                    .map(one -> one.kind() + " " + one.code() + " " + one.text())
                    .toList()))
        .build();
  }

  Comparison comparison(Connection connection, UUID tenant, CatalogueDraft draft)
      throws SQLException {
    return Comparison.between(
        draft.basedOn(), tags(connection, tenant, draft.basedOn()), draft.tags());
  }

  /** The contents of a version, level by level. */
  List<DraftTag> tags(Connection connection, UUID tenant, String version) throws SQLException {
    return catalogue.version(connection, tenant, version).tags().stream()
        .sorted(Comparator.comparing(TagCatalogue.Tag::level))
        .map(DraftTag::of)
        .toList();
  }

  /** The version citizens choose from today. */
  String inForce(Connection connection, UUID tenant) throws SQLException {
    return policies.at(connection, tenant, today()).tags().catalogue();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }

  Catalogues.Released released(Connection connection, UUID tenant, String version)
      throws SQLException {
    return Catalogues.of(connection, tenant).stream()
        .filter(one -> one.version().equals(version))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "catalogue-unknown",
                    "没有这个评价内容版本，请返回列表重新选择。",
                    "There is no such version of the contents; choose again from the list."));
  }

  /** The draft as the caller has seen it; nobody else changes it until the end. */
  private CatalogueDraft seen(Connection connection, Scope scope, @Nullable String ifMatch)
      throws SQLException {
    TenantLock.take(connection, scope.tenant());
    CatalogueDraft draft = draft(connection, scope);
    Versions.match(ifMatch, draft.revision());
    return draft;
  }

  private void journal(Connection connection, Scope scope, String kind, String basedOn)
      throws SQLException {
    UUID tenant = scope.tenant().id();
    journal.record(
        connection,
        tenant,
        kind,
        tenant,
        scope.actor().login(),
        Json.createObjectBuilder().add("basedOn", basedOn).build());
  }
}
