package org.haochaping.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haochaping.launcher.terminal.Refusal;

/** The folder the program was delivered in, beside haochaping.jar. */
public record Distribution(Path folder) {

  public static Distribution here() throws URISyntaxException {
    Path program =
        Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new Distribution(program.toAbsolutePath().resolveSibling("").normalize());
  }

  public Path micro() {
    return present("payara-micro.jar");
  }

  public Path keycloak() {
    return present("keycloak.zip");
  }

  public Path war() {
    return present("haochaping.war");
  }

  public Path plugins() {
    return folder.resolve("plugins");
  }

  public Path tenants() {
    return folder.resolve("tenants");
  }

  public String version() throws IOException {
    String version = Distribution.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }

  private Path present(String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw Refusal.of(
          "缺少文件 %s，请重新构建或重新解压发行包。".formatted(file),
          "The file %s is missing; build or unpack the distribution again.".formatted(file));
    }
    return file;
  }
}
