package org.haochaping.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What administrators send. Dates are whole days in China; the last day still counts. */
public final class Wanted {
  private static final int SHORT = 60;
  private static final int REASON = 200;

  private Wanted() {}

  /** Somebody joins; with a login he is invited into Keycloak. */
  public record Joining(
      @Nullable String number,
      @Nullable String name,
      @Nullable UUID unitId,
      @Nullable String login,
      @Nullable String email,
      @Nullable LocalDate from,
      @Nullable List<RoleGrant> roles) {}

  /** A role for a unit and a source, where it is limited to them. */
  public record RoleGrant(
      @Nullable String role,
      @Nullable UUID unitId,
      @Nullable Integer source,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** Another name or unit. */
  public record NameAndUnit(
      @Nullable String name, @Nullable UUID unitId, @Nullable String reason) {}

  /** The last day of a role. */
  public record RoleEnding(
      @Nullable UUID roleId, @Nullable LocalDate lastDay, @Nullable String reason) {}

  /** The last day at work. */
  public record Departure(@Nullable LocalDate lastDay, @Nullable String reason) {}

  /** Why. */
  public record Because(@Nullable String reason) {}

  /** A login for somebody who has none, or a new invitation. */
  public record Invited(@Nullable String login, @Nullable String email) {}

  /** Whom the person stands in for, on which days, and why. */
  public record StandIn(
      @Nullable UUID principalId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String reason) {}

  /** The last day of a deputyship. */
  public record StandInEnding(@Nullable UUID deputyId, @Nullable LocalDate lastDay) {}

  /** One of the repairs the drift page offers. */
  @Schema(name = "RepairWanted")
  public record Repair(@Nullable String login, @Nullable String repair) {}

  static String text(@Nullable String value, String field, String chinese, String english) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty() || text.length() > SHORT) {
      throw wrong(
          field,
          "请填写" + chinese + ",不超过" + SHORT + "字。",
          "Write the " + english + ", at most " + SHORT + " characters.");
    }
    return text;
  }

  static String reason(@Nullable String value) {
    String text = value == null ? "" : value.strip();
    if (text.length() < 2 || text.length() > REASON) {
      throw wrong(
          "reason",
          "请写明原因,2至" + REASON + "字。",
          "Give the reason in 2 to " + REASON + " characters.");
    }
    return text;
  }

  static Optional<String> optional(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  static <T> T required(@Nullable T value, String field, String chinese, String english) {
    if (value == null) {
      throw wrong(field, chinese, english);
    }
    return value;
  }

  static Role role(@Nullable String code) {
    return Optional.ofNullable(code)
        .flatMap(Role::of)
        .orElseThrow(() -> wrong("role", "请选择角色。", "Choose a role."));
  }

  static Refusal wrong(String field, String chinese, String english) {
    return Refusal.invalid(List.of(new Refusal.Field(field, "invalid", chinese, english)));
  }
}
