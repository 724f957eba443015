package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.SignIn;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An office without a network gets one file. */
@OnProduct
@DisplayName("One file, carried to a machine where no name can be resolved")
class BundleIT {

  @Test
  void it_is_checked_unpacked_and_runs(Product product) throws Exception {
    Path folder = Product.emptyFolder("bundle");
    Path bundle = folder.resolve("haochaping.tar.gz");
    assertThat(product.command("bundle", "--to=" + bundle)).contains("安装包已生成");

    done(folder, "sha256sum", "-c", "haochaping.tar.gz.sha256");
    done(folder, "tar", "-xzf", "haochaping.tar.gz");
    Files.delete(bundle);

    try (Product alone = Product.alone(program(folder), folder)) {
      Api anybody = Api.anonymous(alone);
      assertThat(anybody.get("/health/ready").status()).isEqualTo(200);
      assertThat(anybody.get("/").expect(200).body()).contains("好差评");
      assertThat(Api.operator(alone).get("/api/v1/plugins").items())
          .hasSize(18)
          .allMatch(plugin -> plugin.getString("health").equals("READY"));
      String login = DemoTenant.of(alone, "532801").login("county-admin");
      assertThat(SignIn.of(alone).token(login, "haochaping-console")).isNotBlank();
    }
    Product.emptyFolder("bundle");
  }

  private static Path program(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> programs = files.filter(Files::isDirectory).toList();
      assertThat(programs).hasSize(1);
      assertThat(programs.get(0).resolve("README.txt")).isRegularFile();
      return programs.get(0);
    }
  }

  private static void done(Path where, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.onExit().join().exitValue()).as(said).isZero();
  }
}
