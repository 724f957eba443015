package org.haochaping.oversight.publication;

import static java.util.function.Function.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Period;
import org.haochaping.oversight.Realm;
import org.haochaping.oversight.publication.Publishing.Filed;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/** Shows who has published and who has not, and has them prompted. */
@ApplicationScoped
public class PublicationDesk {

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Publishings publishings;
  @Inject Prompts prompts;
  @Inject Clock clock;

  /** Of a realm, to somebody of its reader. */
  PublicationList list(Actor actor, Realm realm, Period period) {
    Instant now = clock.instant();
    return transactions.in(
        realm.reader(),
        connection -> {
          List<Publishing> all = publishings.of(connection, realm.all(), period);
          List<Prompt> sent = PromptRows.about(connection, realm.reader(), realm.ids(), period);
          return new PublicationList(
              period.code(),
              period.chinese(),
              all.stream().map(one -> publication(actor, realm, one, all, sent, now)).toList());
        });
  }

  private static Publication publication(
      Actor actor,
      Realm realm,
      Publishing one,
      List<Publishing> all,
      List<Prompt> sent,
      Instant now) {
    Tenant tenant = one.tenant();
    Filed filed = one.filed();
    Instant published = Publishings.published(all, tenant.id(), one.kind()).orElse(null);
    return new Publication(
        tenant.code(),
        tenant.name(),
        realm.prefecture(tenant).name(),
        one.kind(),
        one.kind().chinese(),
        one.issuer(),
        one.due(),
        filed == null ? null : filed.first(),
        filed != null && !filed.first().isBefore(one.due()),
        filed == null && !now.isBefore(one.due()),
        filed == null ? null : filed.bulletinId(),
        tenant.key(),
        filed == null ? null : filed.version(),
        sent.stream()
            .filter(prompt -> prompt.tenantId().equals(tenant.id()) && prompt.kind() == one.kind())
            .map(
                prompt ->
                    PromptView.of(prompt, tenant, published, Prompts.isAnsweredBy(actor, prompt)))
            .toList());
  }

  /** Those the actor's tenant got or sent, the latest first. */
  List<PromptView> prompts(Actor actor) {
    List<Tenant> below = tenants.atOrBelow(actor.tenantId());
    Map<UUID, Tenant> byId = below.stream().collect(Collectors.toMap(Tenant::id, identity()));
    return transactions.in(
        actor.tenantId(),
        connection -> {
          List<Prompt> all =
              PromptRows.about(connection, actor.tenantId(), byId.keySet(), Prompts.MOST);
          List<Tenant> prompted =
              below.stream()
                  .filter(
                      one -> all.stream().anyMatch(prompt -> prompt.tenantId().equals(one.id())))
                  .toList();
          Published published = new Published(publishings, connection, prompted);
          List<PromptView> views = new ArrayList<>();
          for (Prompt prompt : all) {
            views.add(
                view(actor, prompt, Optional.ofNullable(byId.get(prompt.tenantId())), published));
          }
          return views;
        });
  }

  /** Prompts a tenant below the actor's own. */
  PromptView send(Actor actor, String code, Period period, IssueKind kind, String words) {
    Tenant to = Realm.of(tenants, actor.tenantId(), code).head();
    if (to.id().equals(actor.tenantId())) {
      throw Refusal.invalid(
          "prompt-to-own-tenant",
          "只能催报下级地区，本级的通报请到“通报”页办理。",
          "Only a tenant below can be asked; your own bulletins are on the page Bulletins.");
    }
    return transactions.in(
        actor.tenantId(),
        connection ->
            PromptView.of(
                prompts.send(connection, actor, to, period, kind, words), to, null, false));
  }

  PromptView reply(Actor actor, UUID id, String words) {
    Tenant own = tenants.byId(actor.tenantId()).orElseThrow();
    return transactions.in(
        actor.tenantId(),
        connection ->
            view(
                actor,
                prompts.reply(connection, actor, id, words),
                Optional.of(own),
                new Published(publishings, connection, List.of(own))));
  }

  private static PromptView view(
      Actor actor, Prompt prompt, Optional<Tenant> to, Published published) throws SQLException {
    return PromptView.of(
        prompt,
        to.orElseThrow(),
        published.at(prompt).orElse(null),
        Prompts.isAnsweredBy(actor, prompt));
  }
}
