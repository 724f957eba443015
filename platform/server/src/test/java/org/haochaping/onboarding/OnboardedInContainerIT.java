package org.haochaping.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.organisation.UnitList;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenants;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("On Payara Micro a tree of tenants is brought in by the container's transactions")
class OnboardedInContainerIT {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
  private static final Actor OPERATOR =
      new Actor(
          "operator", "运维", null, "平台运维", List.of(new Actor.Held(Role.OPERATOR, null, null, null)));

  @Deployment
  static WebArchive war() {
    File yunnan = new File("../../tenants/530000-yunnan");
    File prefecture = new File(yunnan, "532800-xishuangbanna");
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/haochaping.war"))
        .addClass(OnboardedInContainerIT.class)
        .addAsResource(new File(yunnan, "tenant.yaml"), "yunnan.yaml")
        .addAsResource(new File(prefecture, "tenant.yaml"), "xishuangbanna.yaml")
        .addAsResource(new File(prefecture, "532801-jinghong/tenant.yaml"), "jinghong.yaml");
  }

  @Inject TenantImport imports;
  @Inject TenantExport exports;
  @Inject Tenants tenants;
  @Inject UnitList units;

  @Test
  void files_are_imported_listed_and_exported() throws IOException {
    for (String name : List.of("yunnan", "xishuangbanna", "jinghong")) {
      ImportResult result = imports.run(file(name), true, OPERATOR);
      assertEquals(List.of(), result.problems());
      assertTrue(result.applied());
      ImportResult again = imports.run(file(name), true, OPERATOR);
      assertTrue(again.changes().stream().allMatch(change -> change.op() == Change.Op.SAME));
    }
    UUID jinghong = tenants.byCode("592801").orElseThrow().id();
    List<UnitList.UnitView> listed = units.of(jinghong, DAY);
    assertEquals(18, listed.size());
    UnitList.UnitView police =
        listed.stream().filter(unit -> unit.code().equals("GAJ")).findFirst().orElseThrow();
    assertEquals("公安", police.lineOfWork());
    assertEquals(
        List.of("JH-21", "JH-22", "JH-23"),
        police.windows().stream().map(UnitList.WindowView::code).toList());
    assertEquals("景洪市公安局办证大厅", police.windows().get(0).hall());
    assertEquals(3, police.matters().size());
    assertEquals(List.of(), units.of(jinghong, LocalDate.of(2019, 1, 1)));
    String exported = exports.yaml(tenants.byId(jinghong).orElseThrow());
    ImportResult back = imports.run(exported, false, OPERATOR);
    assertTrue(back.changes().stream().allMatch(change -> change.op() == Change.Op.SAME));
  }

  /** Other tests of this container have tenants of the real codes. */
  private static String file(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OnboardedInContainerIT.class.getResourceAsStream("/" + name + ".yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("\"53", "\"59")
          .replaceFirst("key: ..", "key: ZZ");
    }
  }
}
