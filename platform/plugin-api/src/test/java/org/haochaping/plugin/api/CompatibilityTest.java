package org.haochaping.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Installed plugins were compiled against this API: what it offered once it goes on offering, or
 * its version says that it does not. Every public signature stands in a file beside the tests; a
 * change of the file is a change for every plugin, and is looked at as one.
 */
@DisplayName("What plugins were compiled against is still there")
class CompatibilityTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path SIGNATURES = Path.of("src/test/resources/signatures.txt");
  private static final String RENEW =
      "mvn -pl platform/plugin-api test -Dtest=CompatibilityTest -Dhaochaping.draw=true";

  @Test
  void every_public_signature_is_the_one_written_down() throws Exception {
    List<String> present = signatures();
    if (Boolean.getBoolean("haochaping.draw")) {
      Files.write(SIGNATURES, present);
    }
    assertThat(present)
        .as(
            "%s; what is gone breaks installed plugins, what was added to an interface must have a"
                + " default. If it is meant, raise PluginApi.VERSION and renew it: %s",
            SIGNATURES, RENEW)
        .isEqualTo(Files.readAllLines(SIGNATURES));
  }

  private static List<String> signatures() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("version " + PluginApi.VERSION);
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file :
          files
              .filter(one -> one.toString().endsWith(".class"))
              .filter(one -> !one.toString().endsWith("-info.class"))
              .sorted()
              .toList()) {
        String name = CLASSES.relativize(file).toString().replaceAll("[/\\\\]", ".");
        Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
        if (visible(type)) {
          lines.addAll(signatures(type));
        }
      }
    }
    return lines;
  }

  private static boolean visible(Class<?> type) {
    Class<?> around = type.getDeclaringClass();
    return offered(type.getModifiers()) && (around == null || visible(around));
  }

  private static boolean offered(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static List<String> signatures(Class<?> type) {
    List<String> members = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (offered(field.getModifiers()) && !field.isSynthetic()) {
        members.add(
            modifiers(field.getModifiers())
                + field.getGenericType().getTypeName()
                + " "
                + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (offered(constructor.getModifiers()) && !constructor.isSynthetic()) {
        members.add(modifiers(constructor.getModifiers()) + "new" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (offered(method.getModifiers()) && !method.isSynthetic()) {
        members.add(
            (method.isDefault() ? "default " : modifiers(method.getModifiers()))
                + method.getGenericReturnType().getTypeName()
                + " "
                + method.getName()
                + parameters(method));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(head(type));
    members.stream().sorted().map(member -> "  " + member).forEach(lines::add);
    return lines;
  }

  private static String head(Class<?> type) {
    String above =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .sorted()
            .collect(Collectors.joining(", "));
    return Modifier.toString(type.getModifiers())
        + (type.isInterface() ? " " : " class ")
        + type.getName()
        + (above.isEmpty() ? "" : " : " + above);
  }

  private static String parameters(Executable executable) {
    String thrown =
        Arrays.stream(executable.getGenericExceptionTypes())
            .map(Type::getTypeName)
            .sorted()
            .collect(Collectors.joining(", "));
    return Arrays.stream(executable.getGenericParameterTypes())
            .map(Type::getTypeName)
            .collect(Collectors.joining(", ", "(", ")"))
        + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static String modifiers(int modifiers) {
    String text =
        Modifier.toString(modifiers & ~Modifier.TRANSIENT & ~Modifier.VOLATILE & ~Modifier.NATIVE);
    return text.isEmpty() ? "" : text + " ";
  }
}
