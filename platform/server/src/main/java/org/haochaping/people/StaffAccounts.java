package org.haochaping.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.identity.Accounts;
import org.haochaping.people.Desk.Office;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Carries what our rows say over to Keycloak, outside transactions. What is taken away works by our
 * rows alone and stands even when Keycloak cannot be reached; then the answer carries a warning.
 */
@ApplicationScoped
public class StaffAccounts {

  @Inject Accounts accounts;
  @Inject TenantTransactions transactions;
  @Inject Desk desk;
  @Inject StaffWork work;
  @Inject StaffRows rows;

  /** Joins, then invites; who could not be invited has joined all the same. */
  StaffView.Outcome join(Office office, Wanted.Joining wanted) {
    Optional<String> login = Wanted.optional(wanted.login());
    UUID id = transactions.in(office.id(), connection -> work.join(connection, office, wanted));
    if (login.isEmpty()) {
      return StaffView.Outcome.of(id);
    }
    try {
      Person person =
          transactions.in(office.id(), connection -> desk.person(connection, office, id));
      return invited(office, person, login.get(), Wanted.optional(wanted.email()));
    } catch (Refusal refused) {
      return new StaffView.Outcome(
          id,
          null,
          null,
          "已登记,但登录账号没有开通:" + refused.chinese() + "处理后可在人员页面重新发出邀请。",
          "Registered, but without an account: "
              + refused.english()
              + " Invite again on the person's page.");
    }
  }

  StaffView.Outcome invite(
      Office office, UUID id, @Nullable String ifMatch, Wanted.Invited wanted) {
    String given = Wanted.optional(wanted.login()).orElse("");
    Person person =
        transactions.in(
            office.id(),
            connection -> {
              Person found = desk.staying(connection, office, id, ifMatch);
              String login = given.isEmpty() && found.login() != null ? found.login() : given;
              work.free(connection, office, login, id);
              return found;
            });
    if (person.disabledAt() != null) {
      throw Refusal.conflict(
          "person-disabled",
          "此人已停用,请先恢复再发出邀请。",
          "The person is disabled; enable the account first.");
    }
    String known = person.login();
    return invited(
        office,
        person,
        given.isEmpty() && known != null ? known : given,
        Wanted.optional(wanted.email()));
  }

  private StaffView.Outcome invited(
      Office office, Person person, String login, Optional<String> email) {
    var invitation = accounts.invite(office.tenant(), login, person.name(), email);
    transactions.run(
        office.id(),
        connection ->
            work.login(connection, office, person.id(), Long.toString(person.version()), login));
    return StaffView.Outcome.invited(person.id(), login, invitation.oneTimePassword());
  }

  StaffView.Outcome resetPassword(Office office, UUID id, @Nullable String ifMatch) {
    Person person =
        transactions.in(office.id(), connection -> desk.staying(connection, office, id, ifMatch));
    String login = person.login();
    if (login == null || person.disabledAt() != null) {
      throw Refusal.conflict(
          "no-account",
          "此人没有可用的登录账号:请先发出邀请,已停用的请先恢复。",
          "The person has no account to use: invite him, or enable him if he is disabled.");
    }
    String password = accounts.resetPassword(office.tenant(), login);
    transactions.run(
        office.id(),
        connection ->
            rows.record(
                connection,
                office,
                StaffRows.Change.PASSWORD_RESET,
                id,
                StaffRows.content().add("login", login)));
    return StaffView.Outcome.invited(id, login, password);
  }

  /** After the rows: shuts the account too. */
  StaffView.Outcome disabled(Office office, Person person) {
    return carried(person, login -> accounts.disable(office.tenant(), login));
  }

  /** After the rows: opens the account again. */
  StaffView.Outcome enabled(Office office, Person person) {
    return carried(person, login -> accounts.enable(office.tenant(), login));
  }

  StaffView.Outcome renamed(Office office, Person person, String name) {
    return carried(person, login -> accounts.rename(office.tenant(), login, name));
  }

  private interface Act {
    void on(String login);
  }

  private static StaffView.Outcome carried(Person person, Act act) {
    String login = person.login();
    if (login == null) {
      return StaffView.Outcome.of(person.id());
    }
    try {
      act.on(login);
      return StaffView.Outcome.of(person.id());
    } catch (Refusal refused) {
      return new StaffView.Outcome(
          person.id(),
          null,
          null,
          "在本平台已生效,但登录系统(Keycloak)未同步:" + refused.chinese() + "稍后可在“账号差异”中补办。",
          "In force here, but not carried over to Keycloak: "
              + refused.english()
              + " Repair it later under account differences.");
    }
  }
}
