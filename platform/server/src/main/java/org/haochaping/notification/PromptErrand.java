package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.journal.Errand;
import org.haochaping.journal.WorkItem;
import org.haochaping.oversight.publication.Prompt;
import org.haochaping.oversight.publication.Prompts;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;

/**
 * Brings a prompt (催报) from above to the tenant it is for, in a transaction of that one: it is
 * journaled there and told to those who publish, once; where nobody leads, to the administrators.
 */
@ApplicationScoped
public class PromptErrand implements Errand {
  @Inject TenantTransactions transactions;
  @Inject Prompts prompts;
  @Inject PublishingNews news;
  @Inject Clock clock;

  @Override
  public String kind() {
    return Prompts.WORK;
  }

  @Override
  public void run(WorkItem item) {
    UUID tenant = Prompts.to(item);
    transactions.run(tenant, connection -> bring(connection, tenant, item.subjectId()));
  }

  private void bring(Connection connection, UUID tenant, UUID id) throws SQLException {
    Optional<Prompt> prompt = prompts.receive(connection, tenant, id);
    if (prompt.isPresent()) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
      String words = prompt.get().words();
      String what = prompt.get().chinese() + (words.isEmpty() ? "" : "（" + words + "）");
      for (Role role : toldOf(connection, tenant)) {
        news.tell(connection, tenant, today, what, role, null);
      }
    }
  }

  private Set<Role> toldOf(Connection connection, UUID tenant) throws SQLException {
    return news.isHeld(connection, tenant, Role.LEAD_DEPARTMENT)
        ? EnumSet.of(Role.LEAD_DEPARTMENT, Role.SERVICE_BUREAU)
        : EnumSet.of(Role.SERVICE_BUREAU, Role.COUNTY_ADMIN, Role.PREFECTURE_ADMIN);
  }
}
