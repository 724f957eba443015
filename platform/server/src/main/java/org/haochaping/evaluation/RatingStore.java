package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.figures.Tallies;
import org.haochaping.figures.TallyChange;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.tenancy.Tenant;
import org.haochaping.vault.Vault;

/** Writes ratings with all that belongs to them: vault entries, counts, journal and work. */
@ApplicationScoped
public class RatingStore {
  /** The work that opens a case for a bad review. */
  public static final String OPEN_CASE = "open-case";

  @Inject Vault vault;
  @Inject Tallies tallies;
  @Inject Journal journal;
  @Inject WorkQueue queue;

  /** Stores new ratings and counts them, together with what else changed in this transaction. */
  void store(
      Connection connection,
      Tenant tenant,
      ChannelInstance channel,
      List<Rating> ratings,
      List<TallyChange> superseded)
      throws SQLException {
    if (ratings.isEmpty()) {
      return;
    }
    insert(connection, tenant.id(), ratings);
    for (Rating rating : ratings) {
      keep(connection, tenant.id(), channel, rating);
      if (rating.draft().level().isBad()) {
        announce(
            connection,
            tenant.id(),
            rating.id(),
            rating.channelInstanceId(),
            Counted.of(rating),
            rating.receivedAt());
      }
    }
    List<TallyChange> changes = new ArrayList<>(superseded);
    ratings.forEach(
        rating -> Counted.of(rating).change(Counted.COUNTED, 1).ifPresent(changes::add));
    tallies.add(connection, tenant.id(), changes);
  }

  private static void insert(Connection connection, UUID tenant, List<Rating> ratings)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into evaluation (tenant_id, id, rated_on, received_at, source, terminal,"
                + " channel_instance_id, origin, level, assess_number, unit_id, window_id,"
                + " staff_id, matter_id, catalogue_version, tags, words, contact_given,"
                + " number_typed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Rating rating : ratings) {
        statement.setObject(1, tenant);
        statement.setObject(2, rating.id());
        statement.setObject(3, rating.draft().ratedOn());
        statement.setTimestamp(4, Timestamp.from(rating.receivedAt()));
        statement.setInt(5, rating.draft().source().number());
        statement.setInt(6, rating.draft().terminal().pf());
        statement.setObject(7, rating.channelInstanceId());
        statement.setString(8, rating.draft().origin().name());
        statement.setString(9, rating.draft().level().name());
        statement.setInt(10, rating.draft().assessNumber());
        statement.setObject(11, rating.unitId());
        statement.setObject(12, rating.windowId());
        statement.setObject(13, rating.staffId());
        statement.setObject(14, rating.matterId());
        statement.setString(15, rating.catalogueVersion());
        statement.setArray(16, connection.createArrayOf("text", rating.tags().toArray()));
        statement.setString(17, rating.words());
        statement.setBoolean(18, rating.draft().contact().isPresent());
        statement.setBoolean(19, rating.numberTyped());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void keep(Connection connection, UUID tenant, ChannelInstance channel, Rating rating)
      throws SQLException {
    if (rating.draft().serviceRecordNumber().isPresent()) {
      vault.keep(
          connection,
          tenant,
          rating.id(),
          Vault.Kind.SERVICE_RECORD_NUMBER,
          rating.draft().serviceRecordNumber().get(),
          "");
    }
    if (rating.draft().contact().isPresent()) {
      Contact contact = rating.draft().contact().get();
      String text =
          Json.createObjectBuilder()
              .add("name", contact.name().orElse(""))
              .add("phone", contact.phone())
              .build()
              .toString();
      String consent = channel.settings().getOrDefault("consentText", "");
      vault.keep(connection, tenant, rating.id(), Vault.Kind.CONTACT, text, consent);
    }
  }

  /** A bad review: in the journal, and in the queue of those that open a case. */
  void announce(
      Connection connection, UUID tenant, UUID id, UUID channel, Counted rating, Instant receivedAt)
      throws SQLException {
    var content =
        Json.createObjectBuilder()
            .add("level", rating.level().name())
            .add("source", rating.source())
            .add("unit", rating.unitId().toString())
            .add("receivedAt", receivedAt.toString())
            .build();
    journal.record(connection, tenant, "BadReviewReceived", id, "channel:" + channel, content);
    queue.add(connection, tenant, OPEN_CASE, id, content);
  }

  /**
   * Takes a default rating out of the figures; the changes of the counts, none if it was no
   * default.
   */
  List<TallyChange> supersedeDefault(Connection connection, Tenant tenant, UUID evaluation)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update evaluation set state = 'SUPERSEDED' where tenant_id = ? and id = ?"
                + " and origin = 'DEFAULT' and state = 'COUNTED'"
                + " returning rated_on, source, terminal, unit_id, level")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return List.of();
        }
        TallyChange counted =
            new TallyChange(
                row.getObject(1, LocalDate.class),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, UUID.class),
                Level.valueOf(row.getString(5)),
                Origin.DEFAULT,
                Counted.COUNTED,
                -1);
        TallyChange superseded =
            new TallyChange(
                counted.ratedOn(),
                counted.source(),
                counted.terminal(),
                counted.unitId(),
                counted.level(),
                Origin.DEFAULT,
                Counted.SUPERSEDED,
                1);
        journal.record(
            connection,
            tenant.id(),
            "DefaultRatingSuperseded",
            evaluation,
            "intake",
            Json.createObjectBuilder().build());
        return List.of(counted, superseded);
      }
    }
  }
}
