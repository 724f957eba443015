package org.haochaping.evaluation;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haochaping.figures.TallyChange;
import org.haochaping.plugin.api.Origin;
import org.haochaping.tenancy.Tenant;
import org.haochaping.vault.MasterKeys;

/**
 * 一次一评: one rating a service, in the order of who knows the case best. An active rating takes the
 * place of a default one. One whose number was only typed stands for the service while no other
 * does, is never refused for it, and gives way to one by the office's own number; as a rating of
 * its window it stays.
 */
final class OncePerService {
  private final Connection connection;
  private final Tenant tenant;
  private final MasterKeys keys;
  private final RatingStore store;
  private final OnceKeys once;

  OncePerService(Connection connection, Tenant tenant, MasterKeys keys, RatingStore store) {
    this.connection = connection;
    this.tenant = tenant;
    this.keys = keys;
    this.store = store;
    this.once = new OnceKeys(connection, tenant.id());
  }

  /** Those to store; the others are told that the service was rated. */
  List<Candidate> admit(List<Candidate> fresh, Outcome[] outcomes, List<TallyChange> superseded)
      throws SQLException {
    List<Candidate> stored = new ArrayList<>();
    Map<ByteBuffer, Candidate> services = new HashMap<>();
    List<Candidate> refused = new ArrayList<>();
    for (Candidate candidate : fresh) {
      byte[] service = serviceKey(candidate);
      if (service.length == 0) {
        stored.add(candidate);
      } else if (services.putIfAbsent(ByteBuffer.wrap(service), candidate) != null) {
        (candidate.rating().numberTyped() ? stored : refused).add(candidate);
      }
    }
    Map<ByteBuffer, OnceKeys.Entry> holders = take(services);
    for (Map.Entry<ByteBuffer, Candidate> service : services.entrySet()) {
      Candidate candidate = service.getValue();
      OnceKeys.Entry holder = holders.get(service.getKey());
      boolean admitted =
          holder == null
              || takesOver(candidate, holder, superseded)
              || candidate.rating().numberTyped();
      (admitted ? stored : refused).add(candidate);
    }
    for (Candidate candidate : refused) {
      outcomes[candidate.index()] = Outcome.Refused.of(Rules.alreadyRated());
    }
    once.release(OnceKeys.SUBMISSION, refused.stream().map(Candidate::key).toList());
    return stored;
  }

  /** Takes the keys that are free; who holds the others. */
  private Map<ByteBuffer, OnceKeys.Entry> take(Map<ByteBuffer, Candidate> services)
      throws SQLException {
    Set<ByteBuffer> free =
        once.take(
            OnceKeys.SERVICE,
            services.entrySet().stream()
                .map(e -> entry(e.getKey().array(), e.getValue()))
                .toList());
    List<byte[]> held =
        services.keySet().stream().filter(k -> !free.contains(k)).map(ByteBuffer::array).toList();
    return once.holders(OnceKeys.SERVICE, held);
  }

  private boolean takesOver(
      Candidate candidate, OnceKeys.Entry holder, List<TallyChange> superseded)
      throws SQLException {
    Origin origin = candidate.rating().draft().origin();
    List<TallyChange> changes =
        origin.isActive()
            ? store.supersedeDefault(connection, tenant, holder.evaluation())
            : List.of();
    if (!changes.isEmpty()) {
      // Whoever superseded it has its row, so nobody else moves its key.
      superseded.addAll(changes);
      once.moves(OnceKeys.SERVICE, holder, entry(holder.key(), candidate));
      return true;
    }
    return !candidate.rating().numberTyped()
        && origin != Origin.DEFAULT
        && OwnNumber.isTyped(connection, tenant.id(), holder.evaluation())
        && once.moves(OnceKeys.SERVICE, holder, entry(holder.key(), candidate));
  }

  private byte[] serviceKey(Candidate candidate) {
    return candidate
        .rating()
        .draft()
        .serviceRecordNumber()
        .map(
            number ->
                ServiceKey.of(
                    keys,
                    number,
                    candidate.rating().draft().serviceNumber(),
                    candidate.rating().draft().assessNumber()))
        .orElse(new byte[0]);
  }

  private static OnceKeys.Entry entry(byte[] service, Candidate candidate) {
    return new OnceKeys.Entry(service, candidate.rating().id(), new byte[0]);
  }
}
