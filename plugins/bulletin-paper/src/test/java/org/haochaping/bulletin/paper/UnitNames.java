package org.haochaping.bulletin.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the offices of the tenants, and how long they become when they are written out. */
final class UnitNames {
  private static final Path TENANTS = Path.of("../../tenants");
  private static final Pattern UNIT =
      Pattern.compile(
          "^ +- \\{code: [A-Z0-9]+, name: ([^,]+), kind: (?!SECTION)", Pattern.MULTILINE);

  private UnitNames() {}

  /** As the tenants have them. */
  static List<String> of() {
    try (Stream<Path> files = Files.walk(TENANTS)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> UNIT.matcher(read(file)).results())
          .map(found -> found.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with the whole name of the prefecture, and of the county under it. */
  static List<String> stretched() {
    return of().stream().map(UnitNames::stretched).toList();
  }

  private static String stretched(String name) {
    return name.replace("西双版纳州", "西双版纳傣族自治州").replaceFirst("^(?=景洪市|勐海县|勐腊县)", "西双版纳傣族自治州");
  }

  /** The longest of all. */
  static String longest() {
    return stretched().stream().max(Comparator.comparing(String::length)).orElseThrow();
  }

  /** The same with a body of its own, as 公章 name them. */
  static String longestOffice() {
    return longest() + "综合行政执法支队";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
