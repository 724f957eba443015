package org.haochaping.definition.tag;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code that some version has used. It means the same in every later one, or is left out of it:
 * else old ratings would be read as what nobody said.
 *
 * @param text what it means; none of a version whose texts we do not have, and then nobody may use
 *     it again
 * @param version the first that had it
 */
@Schema(name = "TagCodeTaken")
public record Taken(String code, @Nullable String text, String version) {
  /**
   * The first national set, out of force before this product was; codes as implementations have.
   */
  private static final String FIRST = "national-v1";

  /** Every code ever used in the tenant's catalogues, by code. */
  static Map<String, Taken> of(Connection connection, UUID tenant) throws SQLException {
    Map<String, Taken> taken = new LinkedHashMap<>();
    firstNational().forEach(code -> taken.put(code, new Taken(code, null, FIRST)));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select code, text, catalogue_version, 0 as number from tag union all"
                + " select t.code, t.text, t.catalogue_version, c.number from tenant_tag t"
                + " join tenant_tag_catalogue c on c.tenant_id = t.tenant_id"
                + " and c.version = t.catalogue_version where t.tenant_id = ?"
                + " order by number, code")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          taken.putIfAbsent(
              row.getString(1), new Taken(row.getString(1), row.getString(2), row.getString(3)));
        }
      }
    }
    return taken;
  }

  static List<String> firstNational() {
    List<String> codes = new ArrayList<>();
    add(codes, 501, 509);
    add(codes, 401, 402);
    add(codes, 404, 405);
    add(codes, 301, 306);
    add(codes, 201, 206);
    add(codes, 101, 107);
    return codes;
  }

  private static void add(List<String> codes, int first, int last) {
    IntStream.rangeClosed(first, last).mapToObj(Integer::toString).forEach(codes::add);
  }
}
