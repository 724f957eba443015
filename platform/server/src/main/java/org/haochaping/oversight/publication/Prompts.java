package org.haochaping.oversight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Period;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Prompts (催报) a tenant below to publish what it owes, and takes its reply. */
@ApplicationScoped
public class Prompts {
  /** Brings a prompt to whom it is for; queued where it was sent. */
  public static final String WORK = "publication-prompt";

  static final int MOST = 200;
  private static final String TO = "to";
  private static final String PART = "oversight";

  @Inject Publishings publishings;
  @Inject Journal journal;
  @Inject WorkQueue queue;
  @Inject Clock clock;

  /** For work outside the container. */
  public static Prompts by(Clock clock) {
    Prompts prompts = new Prompts();
    prompts.publishings = Publishings.by(clock);
    prompts.journal = new Journal(clock);
    prompts.queue = new WorkQueue(clock);
    prompts.clock = clock;
    return prompts;
  }

  /**
   * Sends one, within a transaction of the tenant that prompts.
   *
   * @param to a tenant below
   */
  Prompt send(
      Connection connection, Actor by, Tenant to, Period period, IssueKind kind, String words)
      throws SQLException {
    refuseWhatIsNotOwed(connection, to, period, kind);
    Tenant from = Objects.requireNonNull(by.tenant());
    Prompt prompt =
        new Prompt(
            to.id(),
            Ids.of(clock).next(),
            from.id(),
            from.code(),
            from.name(),
            kind,
            period,
            words,
            by.name(),
            now(),
            null,
            null,
            null);
    if (!PromptRows.insert(connection, prompt)) {
      throw Refusal.conflict(
          "prompted-today",
          "今天已就" + kind.chinese(period) + "催报过" + to.name() + "，请等待答复，或明天再催。",
          to.name() + " was asked for this today already; wait for the reply or ask tomorrow.");
    }
    journal.record(
        connection,
        from.id(),
        "PublicationPromptSent",
        prompt.id(),
        by.login(),
        content(prompt, to));
    queue.add(
        connection,
        from.id(),
        WORK,
        prompt.id(),
        Json.createObjectBuilder().add(TO, to.id().toString()).build());
    return prompt;
  }

  private void refuseWhatIsNotOwed(Connection connection, Tenant to, Period period, IssueKind kind)
      throws SQLException {
    if (kind.period() != period.kind()) {
      throw Refusal.invalid(
          "kind-not-of-period",
          kind.chinese() + "不是" + period.chinese() + "的通报，请重新选择期间或通报。",
          "There is no such bulletin of " + period.code() + "; choose another.");
    }
    List<Publishing> owed =
        publishings.of(connection, List.of(to), period).stream()
            .filter(one -> one.kind() == kind)
            .toList();
    if (owed.isEmpty()) {
      throw Refusal.conflict(
          "publication-not-owed",
          to.name() + "不欠" + kind.chinese(period) + "，无需催报。",
          "Nothing is owed that could be asked for.");
    }
    if (owed.stream().noneMatch(one -> one.filed() == null)) {
      throw Refusal.conflict(
          "publication-there",
          to.name() + "的" + kind.chinese(period) + "已发布，无需催报，请刷新页面。",
          "It is published; reload the page.");
    }
  }

  /** Replies to one the tenant of the actor got, within a transaction of his. */
  Prompt reply(Connection connection, Actor by, UUID id, String words) throws SQLException {
    Prompt prompt = got(connection, by.tenantId(), id);
    if (!PromptRows.reply(connection, prompt, words, by.name(), now())) {
      throw Refusal.conflict(
          "prompt-replied",
          "这条催报已经答复，请刷新页面查看。",
          "There is a reply to this already; reload the page.");
    }
    journal.record(
        connection,
        prompt.tenantId(),
        "PublicationPromptReplied",
        id,
        by.login(),
        Json.createObjectBuilder().add("words", words).build());
    return got(connection, by.tenantId(), id);
  }

  private static Prompt got(Connection connection, UUID tenant, UUID id) throws SQLException {
    return PromptRows.byId(connection, tenant, id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "prompt-unknown",
                    "没有找到这条催报，请刷新页面后重试。",
                    "There is no such prompt; reload the page."));
  }

  /** Whom a piece of queued work is for. */
  public static UUID to(WorkItem item) {
    return UUID.fromString(item.content().getString(TO));
  }

  /**
   * Takes one in, within a transaction of the tenant it is for; empty when it was taken in before.
   */
  public Optional<Prompt> receive(Connection connection, UUID tenant, UUID id) throws SQLException {
    if (!PromptRows.received(connection, tenant, id, now())) {
      return Optional.empty();
    }
    Prompt prompt = got(connection, tenant, id);
    journal.record(
        connection,
        tenant,
        "PublicationPrompted",
        id,
        PART,
        Json.createObjectBuilder()
            .add("from", prompt.fromTenantCode())
            .add("kind", prompt.kind().name())
            .add("period", prompt.period().code())
            .build());
    return Optional.of(prompt);
  }

  /** Those a tenant got, has not replied to and has not yet done what they ask for. */
  public List<Prompt> waiting(Connection connection, Tenant tenant) throws SQLException {
    List<Prompt> open =
        PromptRows.about(connection, tenant.id(), List.of(tenant.id()), MOST).stream()
            .filter(prompt -> !prompt.isReplied())
            .toList();
    Published published = new Published(publishings, connection, List.of(tenant));
    List<Prompt> waiting = new ArrayList<>();
    for (Prompt prompt : open) {
      if (published.at(prompt).isEmpty()) {
        waiting.add(prompt);
      }
    }
    return waiting;
  }

  /** Whether somebody may reply to one: whoever publishes, for the tenant that got it. */
  static boolean isAnsweredBy(Actor actor, Prompt prompt) {
    return prompt.tenantId().equals(actor.tenantId())
        && !prompt.isReplied()
        && (actor.has(Role.LEAD_DEPARTMENT)
            || actor.has(Role.SERVICE_BUREAU)
            || actor.has(Role.COUNTY_ADMIN)
            || actor.has(Role.PREFECTURE_ADMIN));
  }

  private static JsonObject content(Prompt prompt, Tenant to) {
    return Json.createObjectBuilder()
        .add("to", to.code())
        .add("kind", prompt.kind().name())
        .add("period", prompt.period().code())
        .add("words", prompt.words())
        .build();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
