package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.Vault;

/** Ratings made on the page of a link, with what an app handed over with it. */
@ApplicationScoped
public class PageRatings {
  @Inject TenantTransactions transactions;
  @Inject OpenLinks opening;
  @Inject LinkPersons persons;
  @Inject Decoding decoding;
  @Inject Intake intake;
  @Inject Vault vault;
  @Inject Clock clock;

  /** A rating that was accepted, and what it says. */
  record Given(Outcome.Accepted accepted, EvaluationDraft draft) {}

  /**
   * Takes it, or refuses it with the way back to where the citizen came from.
   *
   * @param key the same for every attempt at one submission
   */
  Given give(Tenant tenant, String code, String key, RatingForm form) {
    OpenLinks.Open open =
        transactions.in(tenant.id(), connection -> opening.open(connection, tenant, code));
    if (form.wantsHandedOver() && open.link().contact().isEmpty()) {
      throw Refusals.of(List.of(Rules.contactForgotten())).backTo(open.link().backUrl());
    }
    ChannelRequest request =
        ChannelRequest.ofForm(form.form(open.link().contact()), open.facts(), key, clock.instant());
    EvaluationDraft draft = decoding.one(tenant, open.channel(), request);
    NumberFrom from =
        draft.serviceRecordNumber().equals(open.facts().serviceRecordNumber())
            ? NumberFrom.OFFICE
            : NumberFrom.CITIZEN;
    Outcome outcome =
        transactions.in(
            tenant.id(),
            connection -> {
              Outcome taken =
                  intake.accept(connection, tenant, open.channel(), List.of(draft), from).get(0);
              if (taken instanceof Outcome.Accepted accepted && !accepted.repeated()) {
                note(connection, tenant.id(), open.link(), accepted.evaluationId(), form);
              }
              return taken;
            });
    if (outcome instanceof Outcome.Accepted accepted) {
      return new Given(accepted, draft);
    }
    throw Refusals.of(((Outcome.Refused) outcome).problems()).backTo(open.link().backUrl());
  }

  /** Whose answer it will be, as the app that handed him over knows him. */
  private void note(
      Connection connection, UUID tenant, RatingLink link, UUID rating, RatingForm form)
      throws SQLException {
    Optional<String> user = link.person().flatMap(Person::user);
    if (user.isPresent()) {
      vault.keep(connection, tenant, rating, Vault.Kind.APP_USER, user.get(), "");
    }
    if (link.person().isPresent()) {
      persons.rated(connection, tenant, link.id(), rating, form.wantsHandedOver());
    }
  }
}
