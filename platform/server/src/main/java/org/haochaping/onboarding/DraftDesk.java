package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** Whose drafts somebody may work on, and keeping what he answers. */
@ApplicationScoped
public class DraftDesk {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String LETTERS = "XYZWVUTSRQPNMKJHGFEDCBA";

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Drafts drafts;
  @Inject DraftChecks checks;
  @Inject Journal journal;
  @Inject Clock clock;

  @Inject
  public DraftDesk() {}

  /**
   * Where the new tenant stands.
   *
   * @param parent the one above it; left out, the actor's own
   * @param key stands in links and receipts; left out, one that is free
   * @param startsOn left out, today
   */
  public record PlaceForm(
      @Nullable String code,
      @Nullable String name,
      @Nullable String parent,
      @Nullable String key,
      @Nullable LocalDate startsOn) {}

  List<Draft> all(Actor actor) {
    List<Draft> found = new ArrayList<>();
    for (Tenant above : offices(actor)) {
      found.addAll(
          transactions.<List<Draft>>in(
              above.id(), connection -> drafts.all(connection, above.id())));
    }
    return found;
  }

  /** A draft of the actor's own tenant; nobody is told of another's. */
  Draft open(Actor actor, UUID id) {
    for (Tenant above : offices(actor)) {
      Optional<Draft> found =
          transactions.in(above.id(), connection -> drafts.byId(connection, above.id(), id));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw Refusal.unknown(
        "draft-unknown",
        "没有这份开通草稿，或它不由您办理，请回到列表重新选择。",
        "There is no such draft, or it is not yours; go back to the list.");
  }

  /** The same in the version somebody saw. */
  Draft open(Actor actor, UUID id, @Nullable String ifMatch) {
    Draft draft = open(actor, id);
    Versions.match(ifMatch, draft.version());
    return draft;
  }

  Draft start(Actor actor, PlaceForm form) {
    Tenant parent = parent(actor, form);
    Instant now = clock.instant();
    Draft draft =
        new Draft(
            Ids.of(clock).next(),
            parent.id(),
            "",
            "",
            LocalDate.ofInstant(now, CHINA),
            DraftFile.empty(),
            Optional.empty(),
            Map.of(),
            Draft.State.DRAFT,
            1,
            Optional.empty(),
            actor.login(),
            now,
            now,
            Optional.empty(),
            Optional.empty());
    Draft placed = placed(actor, draft, form, parent);
    transactions.run(
        parent.id(),
        connection -> {
          drafts.add(connection, placed);
          journal.record(
              connection,
              parent.id(),
              "OnboardingStarted",
              placed.id(),
              actor.login(),
              head(placed));
        });
    return placed;
  }

  Draft place(Actor actor, Draft draft, PlaceForm form) {
    Tenant parent = tenants.byId(draft.parentId()).orElseThrow();
    return save(placed(actor, draft, form, parent));
  }

  private Draft placed(Actor actor, Draft draft, PlaceForm form, Tenant parent) {
    draft.mustBeOpen();
    String code = text(form.code());
    String name = text(form.name());
    Optional<Tenant> existing = tenants.byCode(code);
    ImportRights.check(actor, existing, Optional.of(parent));
    boolean drafted =
        transactions.in(
            parent.id(), connection -> drafts.hasCode(connection, parent.id(), code, draft.id()));
    if (existing.isPresent() || drafted) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "tenant.code",
                  "tenant-exists",
                  existing.isPresent()
                      ? "“" + code + "”已经是租户，不能再次开通；如需修改请到“租户”页导入配置。"
                      : "“" + code + "”已有一份开通草稿，请回到列表继续办理。",
                  "This code is onboarded already, or in another draft of yours; see the lists.")));
    }
    String stated = text(form.key());
    JsonObject head =
        Json.createObjectBuilder()
            .add("code", code)
            .add("name", name)
            .add("level", below(parent).name())
            .add("parent", parent.code())
            .add("key", stated.isEmpty() ? freeKey(code) : stated)
            .build();
    LocalDate from = form.startsOn() == null ? draft.startsOn() : form.startsOn();
    Draft answered =
        draft
            .placed(code, name, from)
            .answered(Step.PLACE, draft.file().with(Kind.TENANT.section(), head), clock.instant());
    checks.check(answered, Step.PLACE, actor);
    return answered;
  }

  /** Keeps a step's answer, if nothing in it is wrong. */
  Draft answer(Actor actor, Draft draft, Step step, DraftFile changed) {
    draft.mustBeOpen();
    Draft answered = draft.answered(step, changed, clock.instant());
    checks.check(answered, step, actor);
    return save(answered);
  }

  Draft save(Draft draft) {
    return transactions.in(
        draft.parentId(),
        connection -> {
          drafts.change(connection, draft);
          return drafts.byId(connection, draft.parentId(), draft.id()).orElseThrow();
        });
  }

  void remove(Actor actor, Draft draft) {
    draft.mustBeOpen();
    transactions.run(
        draft.parentId(),
        connection -> {
          drafts.remove(connection, draft);
          journal.record(
              connection,
              draft.parentId(),
              "OnboardingDropped",
              draft.id(),
              actor.login(),
              head(draft));
        });
  }

  void journal(Actor actor, Draft draft, String kind) {
    transactions.run(
        draft.parentId(),
        connection ->
            journal.record(
                connection, draft.parentId(), kind, draft.id(), actor.login(), head(draft)));
  }

  private static JsonObject head(Draft draft) {
    return Json.createObjectBuilder().add("code", draft.code()).add("name", draft.name()).build();
  }

  /** In whose name somebody may onboard. */
  private List<Tenant> offices(Actor actor) {
    Tenant own = actor.tenant();
    if (own == null) {
      return tenants.all().stream().filter(tenant -> tenant.level() != TenantLevel.COUNTY).toList();
    }
    boolean may = actor.has(Role.PROVINCE_OFFICE) || actor.has(Role.PREFECTURE_ADMIN);
    return may && own.level() != TenantLevel.COUNTY ? List.of(own) : List.of();
  }

  private Tenant parent(Actor actor, PlaceForm form) {
    String stated = text(form.parent());
    Tenant own = actor.tenant();
    if (own != null && (stated.isEmpty() || stated.equals(own.code()))) {
      return own;
    }
    if (own == null && stated.isEmpty()) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "tenant.parent",
                  "parent-missing",
                  "请选择新租户的上级。",
                  "Choose the tenant above the new one.")));
    }
    return offices(actor).stream()
        .filter(tenant -> tenant.code().equals(stated))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.forbidden(
                    "tenant-not-yours",
                    "只能开通本级直接下属的租户，请核对上级。",
                    "You may onboard only tenants right under your own; check the one above."));
  }

  private static TenantLevel below(Tenant parent) {
    return switch (parent.level()) {
      case PROVINCE -> TenantLevel.PREFECTURE;
      case PREFECTURE -> TenantLevel.COUNTY;
      case COUNTY ->
          throw Refusal.forbidden(
              "nothing-below", "县市级之下没有租户。", "There are no tenants below a county.");
    };
  }

  private String freeKey(String code) {
    String digits = code.length() > 5 ? code.substring(1, 6) : "00000";
    return LETTERS
        .chars()
        .mapToObj(letter -> (char) letter + digits)
        .filter(key -> tenants.byKey(key).isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
