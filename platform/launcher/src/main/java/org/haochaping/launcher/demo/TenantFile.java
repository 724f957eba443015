package org.haochaping.launcher.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haochaping.launcher.terminal.Refusal;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The little of a tenant's YAML that sign-in needs. The file itself is judged by the server when it
 * is imported, not here.
 */
public record TenantFile(Path path, String code, String name, String level, List<Staff> staff) {
  private static final List<String> LEVELS = List.of("PROVINCE", "PREFECTURE", "COUNTY");

  /** Someone with a login. */
  public record Staff(String login, String name, List<String> roles) {}

  /** All tenants of a folder, those above before those below. */
  public static List<TenantFile> in(Path folder) throws IOException {
    List<TenantFile> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(TenantFile::isYaml).sorted().toList()) {
          files.add(read(path));
        }
      }
    }
    files.sort(Comparator.comparingInt(file -> LEVELS.indexOf(file.level())));
    return files;
  }

  static TenantFile read(Path path) throws IOException {
    try (Reader reader = Files.newBufferedReader(path)) {
      Map<?, ?> root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
      Map<?, ?> tenant = map(root.get("tenant"));
      List<Staff> staff = new ArrayList<>();
      for (Object item : list(root.get("staff"))) {
        Map<?, ?> person = map(item);
        if (person.get("login") != null) {
          staff.add(staff(person));
        }
      }
      return new TenantFile(
          path, text(tenant, "code"), text(tenant, "name"), text(tenant, "level"), staff);
    } catch (RuntimeException e) {
      throw Refusal.because(
          e,
          "租户文件 %s 无法读取：%s".formatted(path, e.getMessage()),
          "The tenant file %s cannot be read: %s".formatted(path, e.getMessage()));
    }
  }

  private static Staff staff(Map<?, ?> person) {
    List<String> roles =
        list(person.get("roles")).stream()
            .map(role -> role instanceof Map<?, ?> entry ? text(entry, "role") : role.toString())
            .distinct()
            .toList();
    return new Staff(text(person, "login"), text(person, "name"), roles);
  }

  private static boolean isYaml(Path path) {
    return path.toString().endsWith(".yaml");
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : value.toString();
  }
}
