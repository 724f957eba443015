package org.haochaping.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.Seal;

/** The draws of a service centre as rows; until it is drawn with, a seed is kept sealed. */
@ApplicationScoped
public class Draws {
  private static final String SELECT =
      "select d.id, d.month, d.percent, d.commitment, d.committed_at, d.seed, d.drawn_at,"
          + " count(c.number) population, count(c.number) filter (where c.drawn) drawn"
          + " from callback_draw d left join callback_candidate c"
          + " on c.tenant_id = d.tenant_id and c.draw_id = d.id where d.tenant_id = ? ";
  private static final SecureRandom CHANCE = new SecureRandom();

  @Inject Seal seal;
  @Inject Clock clock;

  /** Commits to a seed for a month; once committed to, a month keeps its seed. */
  void commit(Connection connection, UUID tenant, YearMonth month, int percent)
      throws SQLException {
    UUID id = Ids.of(clock).next();
    byte[] random = new byte[32];
    CHANCE.nextBytes(random);
    String seed = HexFormat.of().formatHex(random);
    Seal.Sealed sealed = seal.seal(place(tenant, id), seed);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into callback_draw (tenant_id, id, month, percent, commitment, key_id,"
                + " ciphertext, committed_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, month) do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, month.atDay(1));
      statement.setInt(4, percent);
      statement.setString(5, Lot.commitment(seed));
      statement.setString(6, sealed.keyId());
      statement.setBytes(7, sealed.ciphertext());
      statement.setTimestamp(8, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  /** The seed of a draw that is still to come; nobody gets to see it before. */
  String seed(Connection connection, UUID tenant, Draw draw) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select key_id, ciphertext from callback_draw where tenant_id = ? and id = ?"
                + " and drawn_at is null for update")) {
      statement.setObject(1, tenant);
      statement.setObject(2, draw.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return seal.open(
            place(tenant, draw.id()), new Seal.Sealed(row.getString(1), row.getBytes(2)));
      }
    }
  }

  /** Keeps what was drawn, and the seed for everybody to draw again with. */
  void keep(Connection connection, UUID tenant, Draw draw, String seed, List<Lot.Marked> lot)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into callback_candidate (tenant_id, draw_id, number, case_id, unit_id,"
                + " unit_name, mark, drawn) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Lot.Marked one : lot) {
        statement.setObject(1, tenant);
        statement.setObject(2, draw.id());
        statement.setString(3, one.ticket().number());
        statement.setObject(4, one.ticket().caseId());
        statement.setObject(5, one.ticket().unitId());
        statement.setString(6, one.ticket().unitName());
        statement.setString(7, one.mark());
        statement.setBoolean(8, one.drawn());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update callback_draw set seed = ?, drawn_at = ?, key_id = null, ciphertext = null"
                + " where tenant_id = ? and id = ?")) {
      statement.setString(1, seed);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, tenant);
      statement.setObject(4, draw.id());
      statement.executeUpdate();
    }
  }

  /** The latest month first. */
  List<Draw> all(Connection connection, UUID tenant) throws SQLException {
    return list(connection, tenant, "group by d.tenant_id, d.id order by d.month desc");
  }

  Optional<Draw> of(Connection connection, UUID tenant, YearMonth month) throws SQLException {
    return all(connection, tenant).stream().filter(draw -> draw.month().equals(month)).findFirst();
  }

  /** Those that are over and were not drawn yet, the earliest first. */
  List<Draw> due(Connection connection, UUID tenant, YearMonth now) throws SQLException {
    return list(
            connection,
            tenant,
            "and d.drawn_at is null group by d.tenant_id, d.id order by d.month")
        .stream()
        .filter(draw -> draw.month().isBefore(now))
        .toList();
  }

  /** All that could be drawn, by department and mark, and which were. */
  List<Lot.Marked> lot(Connection connection, UUID tenant, UUID draw) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select case_id, number, unit_id, unit_name, mark, drawn from callback_candidate"
                + " where tenant_id = ? and draw_id = ? order by unit_name, unit_id, mark")) {
      statement.setObject(1, tenant);
      statement.setObject(2, draw);
      List<Lot.Marked> lot = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lot.add(
              new Lot.Marked(
                  new Lot.Ticket(
                      row.getObject(1, UUID.class),
                      row.getString(2),
                      row.getObject(3, UUID.class),
                      row.getString(4)),
                  row.getString(5),
                  row.getBoolean(6)));
        }
      }
      return lot;
    }
  }

  private static List<Draw> list(Connection connection, UUID tenant, String rest)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + rest)) {
      statement.setObject(1, tenant);
      List<Draw> draws = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Timestamp drawnAt = row.getTimestamp("drawn_at");
          draws.add(
              new Draw(
                  row.getObject("id", UUID.class),
                  YearMonth.from(row.getObject("month", LocalDate.class)),
                  row.getInt("percent"),
                  row.getString("commitment"),
                  row.getTimestamp("committed_at").toInstant(),
                  row.getString("seed"),
                  drawnAt == null ? null : drawnAt.toInstant(),
                  row.getInt("population"),
                  row.getInt("drawn")));
        }
      }
      return draws;
    }
  }

  private static String place(UUID tenant, UUID draw) {
    return tenant + "/callback_draw/" + draw;
  }
}
