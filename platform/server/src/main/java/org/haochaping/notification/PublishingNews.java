package org.haochaping.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.notification.StaffAddresses.Somebody;
import org.haochaping.plugin.api.Reach;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Tells those who publish what is still to be published; the same on one day only once. */
@ApplicationScoped
public class PublishingNews {
  @Inject NotifierInstances instances;
  @Inject StaffAddresses addresses;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Everybody with a role, of one unit where it is named, and the tenant's groups. */
  void tell(
      Connection connection,
      UUID tenant,
      LocalDate today,
      String what,
      Role role,
      @Nullable UUID unit)
      throws SQLException {
    Set<Reach> reaches = instances.reaches(connection, tenant);
    List<Outgoing> messages = new ArrayList<>();
    for (Somebody one : addresses.holding(connection, tenant, role, unit)) {
      Optional<Reach> way = one.address().way(reaches);
      way.ifPresent(
          reach -> messages.add(message(tenant, today, what, reach, one.id(), one.name())));
    }
    if (reaches.contains(Reach.GROUP)) {
      messages.add(message(tenant, today, what, Reach.GROUP, null, ""));
    }
    for (Outgoing message : messages) {
      outbox.put(connection, tenant, message);
    }
  }

  /** Whether anybody of a tenant has a role, and would be told. */
  boolean isHeld(Connection connection, UUID tenant, Role role) throws SQLException {
    return !addresses.holding(connection, tenant, role, null).isEmpty();
  }

  private Outgoing message(
      UUID tenant, LocalDate today, String what, Reach reach, @Nullable UUID staff, String name) {
    String key = ClosingReminder.WORK + tenant + today + staff + what;
    return Outgoing.toStaff(
        UUID.nameUUIDFromBytes(key.getBytes(UTF_8)),
        MessageKind.STAFF_TO_CLOSE,
        reach,
        tenant,
        "",
        staff,
        name,
        Map.of(Placeholder.WHAT.key(), what, Placeholder.NAME.key(), name),
        clock.instant());
  }
}
