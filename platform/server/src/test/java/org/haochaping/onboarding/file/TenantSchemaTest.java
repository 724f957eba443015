package org.haochaping.onboarding.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.haochaping.tenancy.PolicyRule;
import org.haochaping.testing.TenantFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("tenants/tenant.schema.json says what the reader reads")
class TenantSchemaTest {
  private static final JsonObject SCHEMA =
      Json.createReader(new StringReader(TenantFiles.schema())).readObject();

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TenantFiles.schema());

  static Stream<String> files() {
    return TenantFiles.all().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_tenant_that_comes_with_the_product_is_valid(String yaml) {
    assertThat(schema.validate(yaml, InputFormat.YAML)).isEmpty();
    TenantFile file = TenantFileReader.read(yaml);
    assertThat(file.problems()).isEmpty();
    assertThat(References.withinFile(file)).isEmpty();
    assertThat(LeadTable.problems(file.entries(Kind.LEAD), file.leads())).isEmpty();
  }

  @Test
  void a_typo_is_refused_by_both() {
    String yaml = TenantFiles.jinghong().replace("kind: SERVICE_BUREAU", "kynd: SERVICE_BUREAU");
    assertThat(schema.validate(yaml, InputFormat.YAML)).isNotEmpty();
    assertThat(TenantFileReader.read(yaml).problems()).isNotEmpty();
  }

  static Stream<Arguments> objects() {
    JsonObject all = SCHEMA.getJsonObject("properties");
    return Stream.concat(
        Stream.of(
            Arguments.of("tenant", all.getJsonObject("tenant"), Shape.of(Kind.TENANT), List.of()),
            Arguments.of("units", items(all, "units"), Shape.of(Kind.UNIT), List.of()),
            Arguments.of("halls", items(all, "halls"), Shape.of(Kind.HALL), List.of("windows")),
            Arguments.of(
                "windows",
                items(items(all, "halls").getJsonObject("properties"), "windows"),
                Shape.of(Kind.WINDOW),
                List.of()),
            Arguments.of("matters", items(all, "matters"), Shape.of(Kind.MATTER), List.of()),
            Arguments.of("staff", items(all, "staff"), Shape.of(Kind.STAFF), List.of("roles")),
            Arguments.of(
                "roles",
                items(items(all, "staff").getJsonObject("properties"), "roles"),
                Shape.of(Kind.ROLE),
                List.of()),
            Arguments.of("leads", items(all, "leads"), Shape.of(Kind.LEAD), List.of()),
            Arguments.of("channels", items(all, "channels"), Shape.of(Kind.CHANNEL), List.of())),
        Arrays.stream(PolicyRule.values())
            .map(rule -> Arguments.of(rule.key(), rule(all, rule), Shape.of(rule), List.of())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("objects")
  void the_items_are_the_same(
      String name, JsonObject object, List<Field> fields, List<String> nested) {
    List<String> read =
        Stream.concat(fields.stream().filter(Field::written).map(Field::name), nested.stream())
            .toList();
    assertThat(object.getJsonObject("properties").keySet())
        .containsExactlyInAnyOrderElementsOf(read);
    assertThat(object.getJsonArray("required").getValuesAs(JsonString::getString))
        .containsExactlyInAnyOrderElementsOf(
            fields.stream()
                .filter(field -> field.written() && field.required())
                .map(Field::name)
                .toList());
  }

  private static JsonObject items(JsonObject properties, String name) {
    return properties.getJsonObject(name).getJsonObject("items");
  }

  private static JsonObject rule(JsonObject properties, PolicyRule rule) {
    JsonObject object =
        properties.getJsonObject("policies").getJsonObject("properties").getJsonObject(rule.key());
    String reference = object.getString("$ref", "");
    return reference.isEmpty()
        ? object
        : SCHEMA.getJsonObject("$defs").getJsonObject(reference.substring("#/$defs/".length()));
  }
}
