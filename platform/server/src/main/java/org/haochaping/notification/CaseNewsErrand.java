package org.haochaping.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.journal.Errand;
import org.haochaping.journal.WorkItem;
import org.haochaping.notification.StaffAddresses.Somebody;
import org.haochaping.plugin.api.Reach;
import org.haochaping.rectification.CaseNews;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;

/**
 * Puts what is news of a case into the outboxes of those who are to be told, each in a transaction
 * of his own tenant. The ids of the messages follow from the news, so that doing it twice puts
 * nothing in twice.
 */
@ApplicationScoped
public class CaseNewsErrand implements Errand {
  @Inject TenantTransactions transactions;
  @Inject Tenants tenants;
  @Inject CaseNews news;
  @Inject Outbox outbox;
  @Inject Settlement settlement;
  @Inject StaffAddresses addresses;
  @Inject NotifierInstances instances;
  @Inject KnownMail knownMail;
  @Inject Clock clock;

  @Override
  public String kind() {
    return CaseNews.WORK;
  }

  @Override
  public void run(WorkItem item) {
    Optional<CaseNews.Facts> found =
        transactions.in(item.tenantId(), connection -> news.facts(item.subjectId()));
    CaseNews.News told = CaseNews.News.of(item);
    if (found.isEmpty() || found.get().trial()) {
      return;
    }
    CaseNews.Facts about = found.get();
    Tenant place = tenants.byId(about.tenantId()).orElseThrow();
    Map<String, String> parameters = parameters(about, place, told.text());
    CitizenNews.of(told.event())
        .filter(kind -> about.contactGiven())
        .map(
            kind ->
                Outgoing.toCitizen(
                    id(item, "citizen"),
                    kind,
                    about.caseId(),
                    about.number(),
                    about.evaluationId(),
                    parameters,
                    clock.instant()))
        .ifPresent(
            message ->
                transactions.run(
                    about.tenantId(),
                    connection -> toCitizen(connection, about.tenantId(), message)));
    for (StaffNews.Told staff : StaffNews.of(told.event(), told.text(), about)) {
      tell(item, staff, about, parameters);
    }
  }

  private void toCitizen(Connection connection, UUID tenant, Outgoing message) throws SQLException {
    switch (outbox.put(connection, tenant, message)) {
      case SKIPPED -> settlement.notSent(connection, tenant, message, Outbox.NO_WAY);
      case NOT_SENT_HERE -> settlement.notSent(connection, tenant, message, Outbox.NOT_HERE);
      case QUEUED, THERE -> {}
    }
  }

  private void tell(
      WorkItem item, StaffNews.Told told, CaseNews.Facts about, Map<String, String> parameters) {
    Set<Reach> reaches =
        transactions.in(told.tenant(), connection -> instances.reaches(connection, told.tenant()));
    if (reaches.isEmpty()) {
      return;
    }
    List<Somebody> somebodies =
        transactions.in(
            told.tenant(),
            connection -> addresses.holding(connection, told.tenant(), told.role(), told.unit()));
    List<Outgoing> messages = new ArrayList<>();
    for (Somebody somebody : somebodies) {
      StaffAddresses.Address address = known(told, somebody, reaches);
      address
          .way(reaches)
          .ifPresent(
              reach ->
                  messages.add(
                      message(item, told, about, parameters, reach, Optional.of(somebody))));
    }
    if (reaches.contains(Reach.GROUP)) {
      messages.add(message(item, told, about, parameters, Reach.GROUP, Optional.empty()));
    }
    transactions.run(told.tenant(), connection -> putAll(connection, told.tenant(), messages));
  }

  private void putAll(Connection connection, UUID tenant, List<Outgoing> messages)
      throws SQLException {
    for (Outgoing message : messages) {
      outbox.put(connection, tenant, message);
    }
  }

  /** Who has given no address is asked for at Keycloak, once, and kept. */
  private StaffAddresses.Address known(StaffNews.Told told, Somebody somebody, Set<Reach> reaches) {
    if (somebody.address().equals(StaffAddresses.Address.NONE) && reaches.contains(Reach.MAIL)) {
      StaffAddresses.Address asked =
          new StaffAddresses.Address(null, knownMail.of(somebody.login()).orElse(null));
      if (asked.mail() != null) {
        transactions.run(
            told.tenant(),
            connection -> addresses.keep(connection, told.tenant(), somebody.id(), asked));
      }
      return asked;
    }
    return somebody.address();
  }

  private Outgoing message(
      WorkItem item,
      StaffNews.Told told,
      CaseNews.Facts about,
      Map<String, String> parameters,
      Reach reach,
      Optional<Somebody> somebody) {
    Map<String, String> all = new HashMap<>(parameters);
    somebody.ifPresent(one -> all.put(Placeholder.NAME.key(), one.name()));
    String whom = somebody.map(one -> one.id().toString()).orElse("group");
    return Outgoing.toStaff(
        id(item, told.kind().code() + "/" + told.tenant() + "/" + whom),
        told.kind(),
        reach,
        about.caseId(),
        about.number(),
        somebody.map(Somebody::id).orElse(null),
        somebody.map(Somebody::name).orElse(""),
        all,
        clock.instant());
  }

  private static Map<String, String> parameters(CaseNews.Facts about, Tenant place, String text) {
    return Map.of(
        Placeholder.PLACE.key(), place.name(),
        Placeholder.UNIT.key(), about.unitName(),
        Placeholder.MATTER.key(), about.matterName(),
        Placeholder.NUMBER.key(), about.number(),
        Placeholder.WHAT.key(), text);
  }

  private static UUID id(WorkItem item, String whom) {
    return UUID.nameUUIDFromBytes((item.id() + "/" + whom).getBytes(UTF_8));
  }
}
