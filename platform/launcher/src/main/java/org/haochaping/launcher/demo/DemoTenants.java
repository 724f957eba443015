package org.haochaping.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.haochaping.launcher.demo.TenantFile.Staff;
import org.haochaping.launcher.keycloak.Accounts;
import org.haochaping.launcher.payara.Api;
import org.haochaping.launcher.postgres.OwnerRows;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Table;

/** The demo's tenants: imported by the server, with an organization and accounts in Keycloak. */
public record DemoTenants(List<TenantFile> files) {

  public static DemoTenants in(Path folder) throws IOException {
    return new DemoTenants(TenantFile.in(folder));
  }

  /** Importing again changes only what the files change; a faulty file does not stop the others. */
  public void importInto(Api api, Progress progress) throws IOException, InterruptedException {
    for (TenantFile file : files) {
      try {
        importInto(api, file);
      } catch (Refusal e) {
        progress.say("! " + file.path().getFileName());
        progress.say(e.words());
      }
    }
  }

  private static void importInto(Api api, TenantFile file)
      throws IOException, InterruptedException {
    JsonNode problems =
        api.post(
                "/api/v1/tenants/imports?apply=true",
                "application/yaml",
                Map.of(),
                Files.readAllBytes(file.path()))
            .path("problems");
    if (!problems.isEmpty()) {
      JsonNode first = problems.get(0);
      String place = file.path().getFileName() + ":" + first.path("line").asInt();
      throw Refusal.of(
          place + " " + first.path("detail").asText(),
          place + " " + first.path("detailEn").asText());
    }
  }

  public int signIn(Accounts accounts, OwnerRows rows, String password) throws SQLException {
    int people = 0;
    for (TenantFile file : files) {
      String organization = accounts.organization(file.code(), file.name());
      rows.organization(file.code(), organization);
      for (Staff staff : file.staff()) {
        String account = accounts.account(staff.login(), staff.name(), password, false);
        accounts.member(organization, account);
        people++;
      }
    }
    return people;
  }

  public List<String> table(String operator) {
    Table table = Table.of("账号 login", "姓名 name", "租户 tenant", "角色 role");
    table.row(operator, "平台运维", "（全平台 all）", RoleNames.of(List.of("operator")));
    for (TenantFile file : files) {
      for (Staff staff : file.staff()) {
        table.row(staff.login(), staff.name(), file.name(), RoleNames.of(staff.roles()));
      }
    }
    return table.lines();
  }
}
