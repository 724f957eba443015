package org.haochaping;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Floors: a package uses only floors below its own, never a neighbour")
class FloorsTest {
  private static final String ROOT = "org.haochaping.";

  /** From the ground up; packages of one floor are neighbours. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("web"),
          Set.of("tenancy"),
          Set.of("journal", "calendar"),
          Set.of("organisation"),
          Set.of("identity"),
          Set.of("duty", "people"),
          Set.of("retention"),
          Set.of("vault", "plugin", "figures"),
          Set.of("document"),
          Set.of("evaluation"),
          Set.of("assessment"),
          Set.of("rectification"),
          Set.of("appeal", "callback"),
          Set.of("closing"),
          Set.of("ranking", "insight"),
          Set.of("bulletin"),
          Set.of("oversight"),
          Set.of("notification", "receipt", "onboarding", "home", "operations"),
          Set.of("definition"),
          Set.of("api"));

  private static final JavaClasses SERVER =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  static Stream<String> packages() {
    return FLOORS.stream().flatMap(Set::stream).sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void a_package_uses_only_floors_below_its_own(String name) {
    Set<String> forbidden = new HashSet<>();
    boolean reached = false;
    for (Set<String> floor : FLOORS) {
      reached = reached || floor.contains(name);
      if (reached) {
        forbidden.addAll(floor);
      }
    }
    forbidden.remove(name);
    noClasses()
        .that(standIn(Set.of(name)))
        .should()
        .dependOnClassesThat(standIn(forbidden))
        .allowEmptyShould(true)
        .check(SERVER);
  }

  @Test
  void every_package_has_a_floor() {
    Set<String> known = packages().collect(Collectors.toSet());
    assertThat(SERVER.stream().map(FloorsTest::capability).distinct()).isSubsetOf(known);
  }

  @Test
  void nobody_asks_the_time_but_through_the_injected_clock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(SERVER);
  }

  private static DescribedPredicate<JavaClass> standIn(Set<String> capabilities) {
    return describe(
        "stand in " + capabilities.stream().sorted().toList(),
        type -> type.getPackageName().startsWith(ROOT) && capabilities.contains(capability(type)));
  }

  /** What plugins see as {@code plugin.api} is another module and free to all. */
  private static String capability(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return name;
    }
    String below = name.substring(ROOT.length());
    if (below.equals("plugin.api")) {
      return below;
    }
    return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
  }
}
