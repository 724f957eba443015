package org.haochaping.bulletin.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.Bulletins;
import org.haochaping.bulletin.form.Form;
import org.haochaping.bulletin.form.Forms;
import org.haochaping.bulletin.posting.Posting;
import org.haochaping.bulletin.posting.Postings;
import org.haochaping.bulletin.remark.Remarks;
import org.haochaping.bulletin.way.Filings;
import org.haochaping.bulletin.way.Filings.Filing;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;

/** What everyone may read of a tenant's bulletins. */
@ApplicationScoped
public class Shelves {

  @Inject TenantTransactions transactions;
  @Inject Bulletins bulletins;
  @Inject Forms forms;
  @Inject Postings postings;
  @Inject Filings filings;
  @Inject Remarks remarks;

  /** For work outside the container. */
  static Shelves by(
      TenantTransactions transactions,
      Bulletins bulletins,
      Forms forms,
      Postings postings,
      Filings filings,
      Remarks remarks) {
    Shelves shelves = new Shelves();
    shelves.transactions = transactions;
    shelves.bulletins = bulletins;
    shelves.forms = forms;
    shelves.postings = postings;
    shelves.filings = filings;
    shelves.remarks = remarks;
    return shelves;
  }

  /** A bulletin and the bytes of its page. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Kept(Bulletin bulletin, byte[] bytes) {}

  Shelf of(Tenant tenant) {
    return transactions.in(tenant.id(), connection -> of(connection, tenant));
  }

  private Shelf of(Connection connection, Tenant tenant) throws SQLException {
    UUID id = tenant.id();
    Map<UUID, Integer> sizes = bulletins.sizes(connection, id);
    Map<UUID, List<Form>> printed = forms.all(connection, id);
    Map<UUID, List<Posting>> posted = postings.all(connection, id);
    Map<UUID, Integer> said = remarks.counts(connection, id);
    Map<UUID, Filing> filed =
        filings.own(connection, id).stream()
            .collect(Collectors.toMap(Filing::bulletinId, Function.identity()));
    List<Shelf.Shown> shown = new ArrayList<>();
    for (Bulletin one : bulletins.all(connection, id)) {
      shown.add(
          new Shelf.Shown(
              one,
              sizes.getOrDefault(one.id(), 0),
              printed.getOrDefault(one.id(), List.of()),
              posted.getOrDefault(one.id(), List.of()),
              Optional.ofNullable(filed.get(one.id())),
              said.getOrDefault(one.id(), 0)));
    }
    return new Shelf(tenant, shown);
  }

  Optional<Kept> kept(Tenant tenant, UUID id) {
    return transactions.in(
        tenant.id(),
        connection -> {
          Optional<Bulletin> found = bulletins.find(connection, tenant.id(), id);
          return found.isEmpty()
              ? Optional.empty()
              : Optional.of(new Kept(found.get(), bulletins.page(connection, found.get())));
        });
  }

  /** The bytes of one form; the page has the id of its bulletin. */
  byte[] bytes(Tenant tenant, Bulletin bulletin, UUID form) {
    return transactions.in(
        tenant.id(),
        connection ->
            form.equals(bulletin.id())
                ? bulletins.page(connection, bulletin)
                : forms
                    .bytes(connection, tenant.id(), bulletin.id(), form)
                    .orElseThrow(() -> new IllegalStateException("a form is never removed")));
  }
}
