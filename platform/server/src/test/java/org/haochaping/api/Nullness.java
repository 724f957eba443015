package org.haochaping.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.haochaping.web.Page;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** What is not {@code @Nullable} is required: SmallRye does not know JSpecify. */
record Nullness(List<Class<?>> records) implements OASFilter {

  Nullness(IndexView classes) {
    this(
        classes.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .<Class<?>>map(Nullness::load)
            .toList());
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getComponents().getSchemas().forEach(this::require);
  }

  private void require(String name, Schema schema) {
    if (schema.getProperties() == null) {
      return;
    }
    Class<?> shape = name.startsWith("Page") ? Page.class : record(name, schema);
    List<String> required = new ArrayList<>();
    for (RecordComponent component : shape.getRecordComponents()) {
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.setRequired(required);
    }
  }

  private Class<?> record(String name, Schema schema) {
    return records.stream()
        .filter(
            type ->
                nameOf(type).equals(name) && names(type).equals(schema.getProperties().keySet()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Two shapes are called " + name + "; name one by @Schema"));
  }

  private static Set<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  private static String nameOf(Class<?> type) {
    var given = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    return given == null || given.name().isEmpty() ? type.getSimpleName() : given.name();
  }

  private static Class<?> load(ClassInfo info) {
    try {
      return Class.forName(info.name().toString(), false, Nullness.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
