package org.haochaping.evaluation.push;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting records of a channel are meant: one, those of one reason, or all.
 *
 * @param id one record
 * @param detail the words of a group's reason
 * @param all said in so many words, so that nothing left out means everything
 */
public record Chosen(@Nullable UUID id, @Nullable String detail, @Nullable Boolean all) {
  static final String WHERE =
      " where tenant_id = ? and channel_instance_id = ? and state = 'WAITING'"
          + " and (id = ?::uuid or problems->0->>'detail' = ?::text or ?::boolean)";

  static Chosen of(@Nullable Chosen chosen) {
    if (chosen == null
        || (chosen.id == null && chosen.detail == null && !Boolean.TRUE.equals(chosen.all))) {
      throw Refusal.invalid(
          "nothing-chosen",
          "请选择要处理的记录：某一条、某一类原因，或全部。",
          "Say which records: one, those of one reason, or all.");
    }
    return chosen;
  }

  /** Sets the parameters of the condition; tells the place of the next. */
  int set(PreparedStatement statement, int first, UUID tenant, UUID channel) throws SQLException {
    UUID one = id;
    statement.setObject(first, tenant);
    statement.setObject(first + 1, channel);
    statement.setString(first + 2, one == null ? null : one.toString());
    statement.setString(first + 3, detail);
    statement.setBoolean(first + 4, Boolean.TRUE.equals(all));
    return first + 5;
  }
}
