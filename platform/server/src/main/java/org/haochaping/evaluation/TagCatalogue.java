package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.haochaping.plugin.api.Level;

/** The national contents of ratings (评价内容), by version; they are never changed, only replaced. */
@ApplicationScoped
public class TagCatalogue {

  /** One content of one level. */
  public record Tag(String code, Level level, String text, boolean shownFirst) {}

  /** One version of the catalogue. */
  public record Version(String name, List<Tag> tags) {

    public Version {
      tags = List.copyOf(tags);
    }

    Optional<Tag> tag(String code) {
      return tags.stream().filter(tag -> tag.code().equals(code)).findFirst();
    }

    List<Tag> of(Level level) {
      return tags.stream().filter(tag -> tag.level() == level).toList();
    }

    /** The texts of these codes, joined as bulletins and forms print them. */
    public List<String> texts(List<String> codes) {
      return codes.stream().map(code -> tag(code).map(Tag::text).orElse(code)).toList();
    }
  }

  private final Map<String, Version> cache = new ConcurrentHashMap<>();

  @Inject
  public TagCatalogue() {}

  /** The catalogue of this version. */
  public Version version(Connection connection, String name) throws SQLException {
    Version known = cache.get(name);
    if (known != null) {
      return known;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select code, level, text, shown_first from tag where catalogue_version = ?"
                + " order by not shown_first, code")) {
      statement.setString(1, name);
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
      Version version = new Version(name, tags);
      cache.put(name, version);
      return version;
    }
  }
}
