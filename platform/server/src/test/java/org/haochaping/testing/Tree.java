package org.haochaping.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;

/** Yunnan, Xishuangbanna and its three counties, as bare rows of the directory. */
public record Tree(UUID province, UUID prefecture, UUID jinghong, UUID menghai, UUID mengla) {

  public static Tree plantedIn(ScratchDatabase database) throws SQLException {
    Tree tree = of();
    try (Connection owner = database.owner()) {
      tree.plant(owner, tree.province, "530000", "KYN530", "云南省", "PROVINCE");
      tree.plant(owner, tree.prefecture, "532800", "KXB532", "西双版纳州", "PREFECTURE", tree.province);
      for (UUID county : new UUID[] {tree.jinghong, tree.menghai, tree.mengla}) {
        String code =
            county.equals(tree.jinghong)
                ? "532801"
                : county.equals(tree.menghai) ? "532822" : "532823";
        String name =
            county.equals(tree.jinghong) ? "景洪市" : county.equals(tree.menghai) ? "勐海县" : "勐腊县";
        tree.plant(
            owner,
            county,
            code,
            "K" + code.substring(1),
            name,
            "COUNTY",
            tree.prefecture,
            tree.province);
      }
    }
    return tree;
  }

  private static Tree of() {
    return new Tree(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID());
  }

  private void plant(
      Connection owner,
      UUID id,
      String code,
      String key,
      String name,
      String level,
      UUID... ancestors)
      throws SQLException {
    try (var tenant =
            owner.prepareStatement(
                "insert into tenant (id, code, public_key, name, level, parent_id, created_at,"
                    + " duties_since) values (?, ?, ?, ?, ?, ?, '2020-01-01', '2020-01-01')");
        var closure =
            owner.prepareStatement(
                "insert into tenant_closure (ancestor_id, descendant_id, depth) values (?, ?, ?)")) {
      tenant.setObject(1, id);
      tenant.setString(2, code);
      tenant.setString(3, key);
      tenant.setString(4, name);
      tenant.setString(5, level);
      tenant.setObject(6, ancestors.length == 0 ? null : ancestors[0]);
      tenant.executeUpdate();
      closure.setObject(1, id);
      closure.setObject(2, id);
      closure.setInt(3, 0);
      closure.executeUpdate();
      for (int i = 0; i < ancestors.length; i++) {
        closure.setObject(1, ancestors[i]);
        closure.setInt(3, i + 1);
        closure.executeUpdate();
      }
    }
  }
}
