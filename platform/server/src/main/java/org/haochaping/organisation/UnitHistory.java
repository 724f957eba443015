package org.haochaping.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of units: their names, what was done with them, what they had when. */
@ApplicationScoped
public class UnitHistory {

  @Inject TenantTransactions transactions;
  @Inject Organisation organisation;

  /** A unit with its past. */
  @Schema(name = "UnitHistory")
  public record History(
      UUID id,
      String code,
      String name,
      LocalDate from,
      @Nullable LocalDate to,
      List<UnitNames.Named> formerNames,
      List<UnitChangeRows.View> changes,
      List<Belonging> belongings,
      List<Person> staff) {}

  /** A window or a matter that the unit has or had, with its days. */
  @Schema(name = "UnitBelonging")
  public record Belonging(
      UUID id,
      BelongingKind kind,
      String code,
      String name,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** What may belong to a unit. */
  public enum BelongingKind {
    WINDOW("service_window"),
    MATTER("matter");

    private final String table;

    BelongingKind(String table) {
      this.table = table;
    }
  }

  /** Somebody of the unit. */
  @Schema(name = "UnitPerson")
  public record Person(UUID id, String number, String name) {}

  List<UnitChangeRows.View> changes(UUID tenant) {
    return transactions.in(tenant, connection -> UnitChangeRows.all(connection, tenant));
  }

  History of(UUID tenant, UUID id, LocalDate today) {
    return transactions.in(tenant, connection -> read(connection, tenant, id, today));
  }

  private History read(Connection connection, UUID tenant, UUID id, LocalDate today)
      throws SQLException {
    DirectoryEntry unit =
        organisation
            .unit(connection, tenant, id)
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "unit-unknown",
                        "没有找到这个单位，请返回单位列表重新选择。",
                        "There is no such unit; choose it from the list again."));
    List<Belonging> belongings =
        new ArrayList<>(belongings(connection, tenant, id, BelongingKind.WINDOW));
    belongings.addAll(belongings(connection, tenant, id, BelongingKind.MATTER));
    return new History(
        unit.id(),
        unit.code(),
        unit.name(),
        unit.from(),
        unit.to(),
        UnitNames.former(connection, tenant, id),
        UnitChangeRows.of(connection, tenant, id),
        belongings,
        staff(connection, tenant, id, today));
  }

  private static List<Belonging> belongings(
      Connection connection, UUID tenant, UUID unit, BelongingKind kind) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, code, name, valid_from, valid_to from "
                + kind.table
                + " where tenant_id = ? and unit_id = ?"
                + " order by valid_to desc nulls first, code")) {
      statement.setObject(1, tenant);
      statement.setObject(2, unit);
      List<Belonging> list = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          list.add(
              new Belonging(
                  row.getObject(1, UUID.class),
                  kind,
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, LocalDate.class),
                  row.getObject(5, LocalDate.class)));
        }
      }
      return list;
    }
  }

  private static List<Person> staff(Connection connection, UUID tenant, UUID unit, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, number, name from staff where tenant_id = ? and unit_id = ?"
                + " and valid_from <= ? and (valid_to is null or valid_to >= ?) order by number")) {
      statement.setObject(1, tenant);
      statement.setObject(2, unit);
      statement.setObject(3, today);
      statement.setObject(4, today);
      List<Person> people = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          people.add(new Person(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
        }
      }
      return people;
    }
  }
}
