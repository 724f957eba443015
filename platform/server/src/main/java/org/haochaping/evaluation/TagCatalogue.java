package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.haochaping.plugin.api.Level;
import org.haochaping.tenancy.Policies;

/**
 * The contents of ratings (评价内容), by version; they are never changed, only replaced. Some come with
 * the product, others a tenant at the top of its tree has released for all below it.
 */
@ApplicationScoped
public class TagCatalogue {

  /** One content of one level. */
  public record Tag(String code, Level level, String text, boolean shownFirst) {}

  /** One version of the catalogue. */
  public record Version(String name, List<Tag> tags) {

    public Version {
      tags = List.copyOf(tags);
    }

    public Optional<Tag> tag(String code) {
      return tags.stream().filter(tag -> tag.code().equals(code)).findFirst();
    }

    List<Tag> of(Level level) {
      return tags.stream().filter(tag -> tag.level() == level).toList();
    }

    /** Whether all these are contents of the level. */
    boolean has(Level level, List<String> codes) {
      return codes.stream().allMatch(code -> tag(code).filter(t -> t.level() == level).isPresent());
    }

    /** The texts of these codes, joined as bulletins and forms print them. */
    public List<String> texts(List<String> codes) {
      return codes.stream().map(code -> tag(code).map(Tag::text).orElse(code)).toList();
    }
  }

  /** By tenant as well: what row security keeps from a tenant it shall not find here. */
  private record Key(UUID tenant, String name) {}

  private final Map<Key, Version> cache = new ConcurrentHashMap<>();

  @Inject
  public TagCatalogue() {}

  /** The catalogue a tenant's citizens choose from on a day. */
  public Version on(Connection connection, Policies policies, UUID tenant, LocalDate day)
      throws SQLException {
    return version(connection, tenant, policies.at(connection, tenant, day).tags().catalogue());
  }

  /** The catalogue of this version, as far as the tenant may know it; else one without contents. */
  public Version version(Connection connection, UUID tenant, String name) throws SQLException {
    Key key = new Key(tenant, name);
    Version known = cache.get(key);
    if (known != null) {
      return known;
    }
    Version version = new Version(name, read(connection, tenant, name));
    if (!version.tags().isEmpty()) {
      cache.put(key, version);
    }
    return version;
  }

  private static List<Tag> read(Connection connection, UUID tenant, String name)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select code, level, text, shown_first from ("
                + "select code, level, text, shown_first, 0 as position from tag"
                + " where catalogue_version = ? union all"
                + " select code, level, text, shown_first, position from tenant_tag"
                + " where tenant_id = any (array(select ancestor_id from tenant_closure"
                + " where descendant_id = ?)) and catalogue_version = ?) t"
                + " order by not shown_first, position, code")) {
      statement.setString(1, name);
      statement.setObject(2, tenant);
      statement.setString(3, name);
      List<Tag> tags = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          tags.add(
              new Tag(
                  row.getString(1),
                  Level.valueOf(row.getString(2)),
                  row.getString(3),
                  row.getBoolean(4)));
        }
      }
      return tags;
    }
  }
}
