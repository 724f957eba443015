package org.haochaping.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Ids;

/** Takes data away, and writes down in the journal that it did; what counts stays as it is. */
@ApplicationScoped
public class Erasure {
  static final String ERASED = "PersonalDataErased";

  private Keepers keepers = new Keepers();
  private LegalHolds holds = new LegalHolds();
  private ErasedData erased = new ErasedData();
  private Journal journal = new Journal(Clock.systemUTC());
  private Clock clock = Clock.systemUTC();

  protected Erasure() {}

  @Inject
  public Erasure(
      Keepers keepers, LegalHolds holds, ErasedData erased, Journal journal, Clock clock) {
    this.keepers = keepers;
    this.holds = holds;
    this.erased = erased;
    this.journal = journal;
    this.clock = clock;
  }

  /** Of these subjects, erases what is past its term, free and not held; how many there were. */
  int past(
      Connection connection, UUID tenant, RetentionPolicy.Term term, Collection<UUID> candidates)
      throws SQLException {
    LocalDate today = today();
    Map<UUID, Instant> begun = keepers.begun(connection, tenant, term.kind(), candidates);
    begun.keySet().removeAll(holds.among(connection, tenant, candidates));
    List<UUID> over = new ArrayList<>();
    keepers
        .ended(connection, tenant, begun)
        .forEach(
            (subject, ended) -> {
              if (term.isOver(ended, today)) {
                over.add(subject);
              }
            });
    if (over.isEmpty()) {
      return 0;
    }
    Set<UUID> gone = keepers.erase(connection, tenant, term.kind(), over);
    if (gone.isEmpty()) {
      return 0;
    }
    if (term.kind().isAboutOne()) {
      erased.record(connection, tenant, term.kind(), ErasedData.Cause.TERM, gone);
    }
    journal.record(
        connection,
        tenant,
        ERASED,
        tenant,
        "retention",
        Json.createObjectBuilder()
            .add("kind", term.kind().name())
            .add("cause", ErasedData.Cause.TERM.name())
            .add("days", term.days())
            .add("number", gone.size())
            .build());
    return gone.size();
  }

  /** Whether something still needs the data of this rating. */
  boolean isNeeded(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    return keepers.ended(connection, tenant, Map.of(evaluation, Ids.madeAt(evaluation))).isEmpty();
  }

  /** What the citizen wishes gone, of these classes. */
  void wished(Connection connection, UUID tenant, UUID evaluation, List<DataClass> kinds)
      throws SQLException {
    // Copies are found by what they say, so it is read before the first of them goes.
    List<PersonalData.Held> known = keepers.about(connection, tenant, evaluation);
    var names = Json.createArrayBuilder();
    int found = 0;
    for (DataClass kind : kinds) {
      if (keepers.eraseAbout(connection, tenant, kind, evaluation, known)) {
        erased.record(connection, tenant, kind, ErasedData.Cause.CITIZEN, List.of(evaluation));
        names.add(kind.name());
        found++;
      }
    }
    if (found > 0) {
      journal.record(
          connection,
          tenant,
          ERASED,
          evaluation,
          "citizen",
          Json.createObjectBuilder()
              .add("cause", ErasedData.Cause.CITIZEN.name())
              .add("kinds", names)
              .build());
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), RetentionPolicy.CHINA);
  }
}
