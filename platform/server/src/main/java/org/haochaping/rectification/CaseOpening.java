package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.evaluation.RatingStore;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.Worker;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.LeadAssignment;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.vault.NameWall;
import org.haochaping.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Opens one case for each bad review, from the work its intake queued; 一(一) and 一(二)1. */
@ApplicationScoped
public class CaseOpening implements Worker {

  @Inject Organisation organisation;
  @Inject Policies policies;
  @Inject Tenants tenants;
  @Inject TagCatalogue catalogue;
  @Inject Cases cases;
  @Inject Timeline timeline;
  @Inject CaseDeadlines deadlines;
  @Inject Journal journal;
  @Inject Vault vault;
  @Inject NameWall wall;
  @Inject RepeatMarks marks;
  @Inject Clock clock;

  @Override
  public String kind() {
    return RatingStore.OPEN_CASE;
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    Tenant tenant = tenants.byId(item.tenantId()).orElseThrow();
    if (cases.ofEvaluation(tenant.id(), item.subjectId()).isPresent()) {
      return true;
    }
    BadReviewCase opened = facts(connection, tenant, item.subjectId());
    if (!opened.level.isBad()) {
      // Its citizen has corrected it meanwhile.
      return true;
    }
    LocalDate receivedOn = LocalDate.ofInstant(opened.receivedAt.toInstant(), Duty.CHINA);
    Policy policy = policies.at(connection, tenant.id(), receivedOn);
    Directory directory = organisation.directory(connection, tenant.id());
    DirectoryEntry unit = directory.byId(opened.unitId).orElseThrow();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    // A late rating of a unit that is no more is dealt with by the one that took its place.
    DirectoryEntry dealing = directory.inForce(unit.id(), today).orElse(unit);
    opened.unitId = dealing.id();
    opened.unitName = dealing.name();
    LeadAssignment lead =
        organisation
            .lead(connection, tenant.id(), opened.source, dealing.lineOfWork(), today)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        tenant.code() + " has no lead department for source " + opened.source));
    opened.leadTenantId = lead.tenantId();
    opened.leadUnitId = lead.unitId();
    opened.leadUnitName = lead.unitName();
    opened.centreTenantId = policy.callback().centreTenantId();
    opened.policyVersion = policy.version();
    opened.terms = CaseTerms.of(policy);
    opened.number =
        opened.trial
            ? trialNumber(connection, tenant, receivedOn)
            : number(connection, tenant, receivedOn);
    cases.add(opened);
    cases.flush();
    timeline.record(
        connection, opened, CaseEvent.OPENED, "系统", tenant.name(), note(opened, unit, dealing));
    deadlines.open(
        connection,
        opened,
        DutyKind.HAND_OVER,
        new Duties.Responsible(lead.tenantId(), lead.unitId(), lead.unitName()),
        receivedOn,
        policy.handOver().workingDays(),
        tenant.id());
    journal.record(
        connection,
        tenant.id(),
        "CaseOpened",
        opened.id,
        "rectification",
        Json.createObjectBuilder()
            .add("number", opened.number)
            .add("evaluation", item.subjectId().toString())
            .add("lead", lead.unitName())
            .build());
    return true;
  }

  private static String note(BadReviewCase opened, DirectoryEntry rated, DirectoryEntry dealing) {
    if (opened.trial) {
      return "测试";
    }
    List<String> notes = new ArrayList<>();
    if (opened.followUp) {
      notes.add(opened.firstNumber == null ? "追加评价" : "追加评价，首次评价的差评件" + opened.firstNumber);
    }
    if (!dealing.id().equals(rated.id())) {
      notes.add("评价时为" + rated.name());
    }
    return String.join("；", notes);
  }

  /** What the parties need of the rating, copied: the rating itself stays its own tenant's. */
  private BadReviewCase facts(Connection connection, Tenant tenant, UUID evaluation)
      throws SQLException {
    Directory directory = organisation.directory(connection, tenant.id());
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select rated_on, received_at, source, terminal, level, unit_id, window_id, matter_id,"
                + " catalogue_version, tags, words, contact_given, origin, corrected_at,"
                + " assess_number, follows_id from evaluation where tenant_id = ? and id = ? for"
                + " share")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("no rating " + evaluation);
        }
        BadReviewCase opened = new BadReviewCase();
        opened.id = Ids.of(clock).next();
        opened.tenantId = tenant.id();
        opened.tenantName = tenant.name();
        opened.evaluationId = evaluation;
        opened.state = CaseState.OPENED;
        opened.ratedOn = row.getObject(1, LocalDate.class);
        // A bad review by correction arrived when it was corrected.
        Timestamp corrected = row.getTimestamp(14);
        opened.receivedAt =
            (corrected == null ? row.getTimestamp(2) : corrected)
                .toInstant()
                .atOffset(ZoneOffset.UTC);
        opened.openedAt = clock.instant().atOffset(ZoneOffset.UTC);
        opened.source = row.getInt(3);
        opened.terminal = row.getInt(4);
        opened.level = Level.valueOf(row.getString(5));
        opened.unitId = row.getObject(6, UUID.class);
        opened.unitName = directory.byId(opened.unitId).map(DirectoryEntry::name).orElse("");
        UUID window = row.getObject(7, UUID.class);
        UUID matter = row.getObject(8, UUID.class);
        opened.windowName =
            window == null ? null : directory.byId(window).map(DirectoryEntry::name).orElse(null);
        opened.matterName =
            matter == null ? null : directory.byId(matter).map(DirectoryEntry::name).orElse(null);
        opened.tags = tags(connection, tenant.id(), row.getString(9), row.getArray(10));
        opened.words = row.getString(11);
        opened.contactGiven = row.getBoolean(12);
        UUID first = row.getObject(16, UUID.class);
        opened.followUp = row.getInt(15) > 1;
        opened.firstNumber =
            first == null
                ? null
                : cases
                    .ofEvaluation(tenant.id(), first)
                    .filter(one -> !one.isWithdrawn())
                    .map(one -> one.number)
                    .orElse(null);
        Optional<JsonObject> contact = contact(connection, tenant, evaluation, first);
        NameWall.Mark mark = wall.of(contact.map(c -> c.getString("name", "")).orElse(""));
        opened.nameDigest = mark.digest();
        opened.nameLength = mark.length();
        opened.serviceDigest =
            vault
                .forOwnWork(connection, tenant.id(), evaluation, Vault.Kind.SERVICE_RECORD_NUMBER)
                .map(marks::service)
                .orElse(null);
        opened.contactDigest =
            contact.map(c -> marks.contact(c.getString("phone", ""))).orElse(null);
        opened.trial = Origin.valueOf(row.getString(13)) == Origin.TEST;
        return opened;
      }
    }
  }

  /** A follow-up's contact is with its first rating. */
  private Optional<JsonObject> contact(
      Connection connection, Tenant tenant, UUID evaluation, @Nullable UUID first)
      throws SQLException {
    Optional<String> contact =
        vault.forOwnWork(connection, tenant.id(), evaluation, Vault.Kind.CONTACT);
    if (contact.isEmpty() && first != null) {
      contact = vault.forOwnWork(connection, tenant.id(), first, Vault.Kind.CONTACT);
    }
    return contact.map(
        text -> {
          try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
          }
        });
  }

  private String tags(Connection connection, UUID tenant, String version, Array codes)
      throws SQLException {
    List<String> list = Arrays.asList((String[]) codes.getArray());
    return String.join("；", catalogue.version(connection, tenant, version).texts(list));
  }

  /** Numbers say tenant, month and count, nothing of the citizen; as 532801-202610-0007. */
  private static String number(Connection connection, Tenant tenant, LocalDate receivedOn)
      throws SQLException {
    LocalDate month = receivedOn.withDayOfMonth(1);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into case_number (tenant_id, month, last) values (?, ?, 1)"
                + " on conflict (tenant_id, month) do update set last = case_number.last + 1"
                + " returning last")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, month);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return "%s-%d%02d-%04d"
            .formatted(tenant.code(), month.getYear(), month.getMonthValue(), row.getInt(1));
      }
    }
  }

  /** Trials take no number of the series, which must have no gaps; as 532801-202610-CS01. */
  private static String trialNumber(Connection connection, Tenant tenant, LocalDate receivedOn)
      throws SQLException {
    String month =
        "%s-%d%02d-CS".formatted(tenant.code(), receivedOn.getYear(), receivedOn.getMonthValue());
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) + 1 from bad_review_case where tenant_id = ? and trial"
                + " and number like ?")) {
      statement.setObject(1, tenant.id());
      statement.setString(2, month + "%");
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return "%s%02d".formatted(month, row.getInt(1));
      }
    }
  }
}
