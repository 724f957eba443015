package org.haochaping.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody of a tenant as its administrator reads him; the roles are those in force today. */
public record StaffView(
    UUID id,
    String number,
    String name,
    @Nullable String login,
    UUID unitId,
    String unitName,
    LocalDate from,
    @Nullable LocalDate to,
    StaffState state,
    String stateChinese,
    List<RoleView> roles) {

  /** A role: for what, since when, until when. */
  @Schema(name = "StaffRole")
  public record RoleView(
      UUID id,
      String role,
      String chinese,
      @Nullable UUID unitId,
      @Nullable String unitName,
      @Nullable Integer source,
      LocalDate from,
      @Nullable LocalDate to,
      boolean inForce) {

    static RoleView of(Person.Granted granted, LocalDate today) {
      return new RoleView(
          granted.id(),
          granted.role().code(),
          granted.role().chinese(),
          granted.unitId(),
          granted.unitName(),
          granted.source(),
          granted.from(),
          granted.to(),
          granted.inForce(today));
    }
  }

  /**
   * A deputyship of the person, on either side.
   *
   * @param standsIn whether he stands in for the other, or the other for him
   */
  @Schema(name = "Deputyship")
  public record DeputyView(
      UUID id,
      boolean standsIn,
      UUID otherId,
      String otherName,
      LocalDate from,
      LocalDate to,
      String reason,
      boolean inForce,
      boolean over) {

    static DeputyView of(Deputy deputy, UUID person, LocalDate today) {
      boolean standsIn = deputy.deputyId().equals(person);
      return new DeputyView(
          deputy.id(),
          standsIn,
          standsIn ? deputy.principalId() : deputy.deputyId(),
          standsIn ? deputy.principalName() : deputy.deputyName(),
          deputy.from(),
          deputy.to(),
          deputy.reason(),
          deputy.inForce(today),
          today.isAfter(deputy.to()));
    }
  }

  /** What was changed, by whom, in order of time. */
  @Schema(name = "StaffChange")
  public record ChangeView(Instant at, String kind, String actor, @Nullable String reason) {}

  /**
   * The person's page.
   *
   * @param roles all there ever were
   * @param grantable the roles the reader may give him; none when he may not change him
   */
  @Schema(name = "StaffDetail")
  public record Detail(
      StaffView person,
      List<RoleView> roles,
      List<DeputyView> deputies,
      List<ChangeView> changes,
      List<String> grantable,
      boolean himself) {}

  /**
   * What came of a change.
   *
   * @param oneTimePassword shown once; kept nowhere. None for a login of an external identity
   *     provider
   * @param warning what could not be carried over to Keycloak, and what to do
   */
  @Schema(name = "StaffOutcome")
  public record Outcome(
      UUID id,
      @Nullable String login,
      @Nullable String oneTimePassword,
      @Nullable String warning,
      @Nullable String warningEn) {

    static Outcome of(UUID id) {
      return new Outcome(id, null, null, null, null);
    }

    static Outcome invited(UUID id, String login, @Nullable String password) {
      return new Outcome(id, login, password, null, null);
    }

    /** Without the password: it must not reach a log. */
    @Override
    public String toString() {
      return "Outcome[" + id + "]";
    }
  }

  static StaffView of(Person person, LocalDate today) {
    return new StaffView(
        person.id(),
        person.number(),
        person.name(),
        person.login(),
        person.unitId(),
        person.unitName(),
        person.from(),
        person.to(),
        person.state(today),
        person.state(today).chinese(),
        person.roles().stream()
            .filter(role -> role.inForce(today))
            .map(role -> RoleView.of(role, today))
            .toList());
  }
}
