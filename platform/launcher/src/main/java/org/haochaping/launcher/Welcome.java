package org.haochaping.launcher;

import java.nio.file.Path;
import org.haochaping.launcher.demo.DemoTenants;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Table;

/** What stands on the terminal when everything runs: where to go, and as whom. */
record Welcome(Settings settings, Home home, Progress progress) {

  static Welcome of(Settings settings, Home home, Progress progress) {
    return new Welcome(settings, home, progress);
  }

  void demo(DemoTenants demo, String password) {
    progress.say("");
    demo.table(Product.OPERATOR).forEach(progress::say);
    progress.say("");
    progress.say("所有演示账号的密码  Password of all demo accounts:  " + password);
    addresses();
  }

  void real(Path passwordFile) {
    progress.say("");
    progress.say("平台运维账号 %s，初始密码在 %s 中，首次登录须修改。".formatted(Product.OPERATOR, passwordFile));
    progress.say(
        "The operator signs in as %s with the first password in %s, to be changed at once."
            .formatted(Product.OPERATOR, passwordFile));
    addresses();
  }

  private void addresses() {
    progress.say("");
    Table.of("用途 what", "地址 address")
        .row("工作台 Console（登录后使用 sign in）", settings.publicUrl() + "/")
        .row("接口说明 OpenAPI", settings.publicUrl() + "/openapi")
        .row("统一登录 Keycloak", settings.keycloakPublicUrl() + "/")
        .row("数据、日志、密钥 Data, logs, secrets", home.root().toString())
        .lines()
        .forEach(progress::say);
    progress.say("");
    progress.say("好差评平台已就绪，按 Ctrl-C 停止。  haochaping is ready; Ctrl-C stops it.");
  }
}
