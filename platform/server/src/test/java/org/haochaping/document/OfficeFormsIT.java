package org.haochaping.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.haochaping.document.OfficeForms.OfficeForm;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一(二)3 各地可以用自己的附件2")
class OfficeFormsIT {
  private static final String KIND = "rectification-report";

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final TenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 12));
  private final OfficeForms forms = OfficeForms.at(clock);
  private final Actor admin = People.of(People.jinghong(tree), Role.COUNTY_ADMIN);

  OfficeFormsIT() throws SQLException {}

  @Test
  void what_was_signed_with_a_form_keeps_it_whatever_comes_after() {
    Instant before = clock.instant();
    clock.set(LocalDate.of(2026, 10, 13));
    put("first");
    Instant first = clock.instant();
    clock.set(LocalDate.of(2026, 10, 14));
    put("second");
    Instant second = clock.instant();
    clock.set(LocalDate.of(2026, 10, 15));
    transactions.run(admin.tenantId(), c -> forms.withdraw(c, admin, KIND));

    assertThat(at(before)).isEmpty();
    assertThat(at(first)).hasValue("first");
    assertThat(at(second)).hasValue("second");
    assertThat(at(clock.instant())).isEmpty();
  }

  @Test
  void a_form_is_its_own_tenant_s_and_of_its_kind() {
    put("ours");
    Optional<OfficeForm> neighbours =
        transactions.in(tree.menghai(), c -> forms.at(c, admin.tenantId(), KIND, clock.instant()));
    assertThat(neighbours).isEmpty();
    Optional<OfficeForm> others =
        transactions.in(admin.tenantId(), c -> forms.now(c, admin.tenantId(), "other"));
    assertThat(others).isEmpty();
  }

  private void put(String content) {
    transactions.run(
        admin.tenantId(),
        c -> forms.put(c, admin, KIND, "附件2.docx", content.getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<String> at(Instant moment) {
    return transactions.in(
        admin.tenantId(),
        c ->
            forms
                .at(c, admin.tenantId(), KIND, moment)
                .map(form -> new String(form.content(), StandardCharsets.UTF_8)));
  }
}
