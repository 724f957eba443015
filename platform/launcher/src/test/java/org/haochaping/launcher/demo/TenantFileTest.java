package org.haochaping.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haochaping.launcher.terminal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantFileTest {
  @TempDir Path folder;

  @Test
  void tenants_come_in_the_order_in_which_they_need_each_other() throws IOException {
    tenant("county/532801.yaml", "532801", "COUNTY");
    tenant("prefecture/532800.yaml", "532800", "PREFECTURE");
    tenant("province/530000.yaml", "530000", "PROVINCE");

    assertThat(TenantFile.in(folder))
        .extracting(TenantFile::code)
        .containsExactly("530000", "532800", "532801");
  }

  @Test
  void only_staff_with_a_login_get_an_account() throws IOException {
    Path file = tenant("530000.yaml", "530000", "PROVINCE");

    TenantFile read = TenantFile.read(file);

    assertThat(read.name()).isEqualTo("某地");
    assertThat(read.staff())
        .containsExactly(
            new TenantFile.Staff(
                "yan", "岩温", java.util.List.of("county-admin", "lead-department")));
  }

  @Test
  void a_file_that_is_no_yaml_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "tenant: [");

    assertThatThrownBy(() -> TenantFile.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("bad.yaml");
  }

  @Test
  void no_folder_means_no_tenants() throws IOException {
    assertThat(TenantFile.in(folder.resolve("none"))).isEmpty();
  }

  private Path tenant(String name, String code, String level) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        tenant: {code: "%s", name: 某地, level: %s}
        staff:
          - {login: yan, name: 岩温, roles: [county-admin, {role: lead-department, source: 1}]}
          - {name: 玉罕, number: "7"}
        """
            .formatted(code, level));
  }
}
