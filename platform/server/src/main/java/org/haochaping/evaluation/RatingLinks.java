package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.MasterKeys;
import org.haochaping.vault.Seal;
import org.haochaping.web.Sha256;
import org.jspecify.annotations.Nullable;

/** Makes links and finds what their codes stand for. Opening a link never uses it up. */
@ApplicationScoped
public class RatingLinks {
  /** 130 random bits. */
  public static final int CODE = 26;

  private static final String COLUMNS =
      "id, channel_instance_id, kind, unit_id, window_id, staff_id, matter_id,"
          + " service_record_key_id, service_record_ciphertext, service_number, created_at,"
          + " expires_at, revoked_at, terminal, back_url, person_key_id, person_ciphertext, occasion";

  @Inject Seal seal;
  @Inject MasterKeys keys;
  @Inject Clock clock;

  /**
   * What a new link is to stand for.
   *
   * @param visit of one without 办件编号, its app's own number of the visit
   */
  public record Wanted(
      UUID channelInstanceId,
      RatingLink.Kind kind,
      UUID unitId,
      @Nullable UUID windowId,
      @Nullable UUID staffId,
      @Nullable UUID matterId,
      @Nullable String serviceRecordNumber,
      int serviceNumber,
      @Nullable Instant expiresAt,
      @Nullable Terminal terminal,
      @Nullable String backUrl,
      Optional<Person> person,
      Optional<String> visit) {

    /** One for whom nobody was handed over. */
    public Wanted(
        UUID channelInstanceId,
        RatingLink.Kind kind,
        UUID unitId,
        @Nullable UUID windowId,
        @Nullable UUID staffId,
        @Nullable UUID matterId,
        @Nullable String serviceRecordNumber,
        int serviceNumber,
        @Nullable Instant expiresAt,
        @Nullable Terminal terminal,
        @Nullable String backUrl) {
      this(
          channelInstanceId,
          kind,
          unitId,
          windowId,
          staffId,
          matterId,
          serviceRecordNumber,
          serviceNumber,
          expiresAt,
          terminal,
          backUrl,
          Optional.empty(),
          Optional.empty());
    }

    /** The case or visit that other links may stand for, too; none where nothing hangs on it. */
    private Optional<String> occasion() {
      return person.isPresent() && serviceRecordNumber != null
          ? Optional.of(ofCase(serviceRecordNumber))
          : visit.map(
              number ->
                  String.join(
                      "|",
                      "visit",
                      channelInstanceId.toString(),
                      person.flatMap(Person::user).orElse(""),
                      number));
    }
  }

  static String ofCase(String number) {
    return "case|" + number.strip();
  }

  /** A new link; its code is told once. */
  public record Made(UUID id, String code) {}

  public Made make(Connection connection, UUID tenant, Wanted wanted, String actor)
      throws SQLException {
    String code = newCode();
    return new Made(make(connection, tenant, wanted, code, actor), code);
  }

  /** A code that stands for nothing yet. */
  public static String newCode() {
    return Codes.random(CODE);
  }

  /** A new link with a code of {@link #newCode()}, which is printed already; its id. */
  public UUID make(Connection connection, UUID tenant, Wanted wanted, String code, String actor)
      throws SQLException {
    UUID id = Ids.of(clock).next();
    String number = wanted.serviceRecordNumber();
    Seal.Sealed sealed = number == null ? null : seal.seal(place(tenant, id), number);
    Seal.Sealed person =
        wanted.person().map(one -> seal.seal(personPlace(tenant, id), one.text())).orElse(null);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into rating_link (tenant_id, id, channel_instance_id, kind, code_hash, unit_id,"
                + " window_id, staff_id, matter_id, service_record_key_id,"
                + " service_record_ciphertext, service_number, created_at, created_by, expires_at,"
                + " terminal, back_url, person_key_id, person_ciphertext, occasion)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, wanted.channelInstanceId());
      statement.setString(4, wanted.kind().name());
      statement.setBytes(5, hash(code));
      statement.setObject(6, wanted.unitId());
      statement.setObject(7, wanted.windowId());
      statement.setObject(8, wanted.staffId());
      statement.setObject(9, wanted.matterId());
      statement.setString(10, sealed == null ? null : sealed.keyId());
      statement.setBytes(11, sealed == null ? null : sealed.ciphertext());
      statement.setInt(12, wanted.serviceNumber());
      statement.setTimestamp(13, Timestamp.from(clock.instant()));
      statement.setString(14, actor);
      Instant expires = wanted.expiresAt();
      statement.setTimestamp(15, expires == null ? null : Timestamp.from(expires));
      Terminal terminal = wanted.terminal();
      statement.setObject(16, terminal == null ? null : terminal.pf(), Types.SMALLINT);
      statement.setString(17, wanted.backUrl());
      statement.setString(18, person == null ? null : person.keyId());
      statement.setBytes(19, person == null ? null : person.ciphertext());
      statement.setBytes(
          20, wanted.occasion().map(occasion -> LinkPersons.digest(keys, occasion)).orElse(null));
      statement.executeUpdate();
    }
    return id;
  }

  public Optional<RatingLink> byCode(Connection connection, UUID tenant, String code)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select " + COLUMNS + " from rating_link where tenant_id = ? and code_hash = ?")) {
      statement.setObject(1, tenant);
      statement.setBytes(2, hash(Codes.normal(code)));
      return list(statement, tenant).stream().findFirst();
    }
  }

  /**
   * The latest links of a channel, of each kind: cases of a department's system come by the hundred
   * and must not hide the windows.
   */
  public List<RatingLink> of(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select * from (select "
                + COLUMNS
                + " from rating_link where tenant_id = ? and channel_instance_id = ?"
                + " and kind = 'WINDOW' order by id desc limit 200) windows"
                + " union all select * from (select "
                + COLUMNS
                + " from rating_link where tenant_id = ? and channel_instance_id = ?"
                + " and kind in ('CASE', 'VISIT') order by id desc limit 100) cases order by id desc")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setObject(3, tenant);
      statement.setObject(4, channel);
      return list(statement, tenant);
    }
  }

  /** These links. */
  public Map<UUID, RatingLink> byIds(Connection connection, UUID tenant, Collection<UUID> ids)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select " + COLUMNS + " from rating_link where tenant_id = ? and id = any(?)")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      return list(statement, tenant).stream()
          .collect(Collectors.toMap(RatingLink::id, Function.identity()));
    }
  }

  /** Links for one case at the unit of a rating, made before it. */
  List<RatingLink> ofSameUnit(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from rating_link where tenant_id = ? and service_record_ciphertext is not null"
                + " and id < ? and unit_id = (select unit_id from evaluation where tenant_id = ?"
                + " and id = ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      statement.setObject(3, tenant);
      statement.setObject(4, evaluation);
      return list(statement, tenant);
    }
  }

  /** Revokes a link; whether there was one to revoke. */
  public boolean revoke(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rating_link set revoked_at = coalesce(revoked_at, ?)"
                + " where tenant_id = ? and id = ?")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setObject(3, id);
      return statement.executeUpdate() > 0;
    }
  }

  private List<RatingLink> list(PreparedStatement statement, UUID tenant) throws SQLException {
    List<RatingLink> links = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        UUID id = row.getObject(1, UUID.class);
        byte[] ciphertext = row.getBytes(9);
        byte[] person = row.getBytes(17);
        byte[] occasion = row.getBytes(18);
        RatingLink.Kind kind = RatingLink.Kind.valueOf(row.getString(3));
        links.add(
            new RatingLink(
                id,
                row.getObject(2, UUID.class),
                kind,
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                ciphertext == null
                    ? null
                    : seal.open(place(tenant, id), new Seal.Sealed(row.getString(8), ciphertext)),
                row.getInt(10),
                row.getTimestamp(11).toInstant(),
                instant(row.getTimestamp(12)),
                instant(row.getTimestamp(13)),
                Terminal.ofPf(row.getInt(14)).orElse(null),
                row.getString(15),
                person == null
                    ? Optional.empty()
                    : Optional.of(
                        Person.read(
                            seal.open(
                                personPlace(tenant, id),
                                new Seal.Sealed(row.getString(16), person)))),
                kind == RatingLink.Kind.VISIT && occasion != null
                    ? Optional.of(HexFormat.of().formatHex(occasion))
                    : Optional.empty()));
      }
    }
    return links;
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static String place(UUID tenant, UUID link) {
    return tenant + "/rating_link/" + link;
  }

  private static String personPlace(UUID tenant, UUID link) {
    return place(tenant, link) + "/person";
  }

  private static byte[] hash(String code) {
    return Sha256.of(code.getBytes(StandardCharsets.UTF_8));
  }
}
