package org.haochaping.system.product;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a product stands and what its launcher is told.
 *
 * @param folder of its home and of what its launcher says
 * @param dist the program, of this version or another
 * @param site the address people see
 */
record Installation(
    Path folder,
    Path dist,
    Ports ports,
    String site,
    List<String> flags,
    Map<String, String> environment) {
  private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

  /** By environment: a launcher of before does not know it, and takes no flag it does not know. */
  private static final String INNER_HOSTS = "HAOCHAPING_INNER_HOSTS";

  /** Gateways and interfaces of the tests stand on this machine. */
  private static final String HERE = "127.0.0.1";

  /** What its Javas are told to start quickly, see the pom. */
  private static final String QUICK = System.getProperty("product.java", "");

  /** With a database and a sign-in of its own, on free ports. */
  static Installation in(Path folder, Path dist) throws IOException {
    Ports ports = Ports.free();
    return new Installation(
        folder,
        dist,
        ports,
        address(ports),
        flags(
            folder,
            ports,
            "--keycloak-port=" + ports.keycloak(),
            "--keycloak-management-port=" + ports.management(),
            "--postgres-port=" + ports.postgres()),
        Map.of(JAVA_OPTIONS, QUICK, INNER_HOSTS, HERE));
  }

  /** Unpacks its own programs; no Java of it finds another machine by name. */
  static Installation alone(Path folder, Path dist) throws IOException {
    Path names = folder.resolve("hosts");
    Files.writeString(
        names, "127.0.0.1 localhost " + InetAddress.getLocalHost().getHostName() + "\n");
    Installation with = in(folder, dist);
    return new Installation(
        folder,
        dist,
        with.ports,
        with.site,
        with.flags.stream().filter(flag -> !flag.startsWith("--programs=")).toList(),
        Map.of(
            JAVA_OPTIONS,
            QUICK + " -Djdk.net.hosts.file=" + names.toAbsolutePath(),
            INNER_HOSTS,
            HERE));
  }

  /** A second server of this build on this one's database and sign-in, as the guide says. */
  Installation beside(Path other, String databasePassword, String keycloakSecret)
      throws IOException {
    Ports second =
        new Ports(Ports.free().http(), ports.keycloak(), ports.management(), ports.postgres());
    return new Installation(
        other,
        today(),
        second,
        site,
        flags(
            other,
            second,
            "--public-url=" + site,
            "--database-url=jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres",
            "--keycloak-url=http://127.0.0.1:" + ports.keycloak()),
        Map.of(
            JAVA_OPTIONS,
            QUICK,
            INNER_HOSTS,
            HERE,
            "HAOCHAPING_DATABASE_PASSWORD",
            databasePassword,
            "HAOCHAPING_KEYCLOAK_ADMIN_SECRET",
            keycloakSecret));
  }

  Path home() {
    return folder.resolve("product");
  }

  String url() {
    return address(ports);
  }

  /** The program of this build. */
  static Path today() {
    Path dist = Path.of(System.getProperty("dist", "../launcher/target/dist"));
    if (!Files.exists(jar(dist))) {
      throw new AssertionError(
          "no product in " + dist + ": build with mvn -pl platform/system-tests -am verify");
    }
    return dist;
  }

  static Path jar(Path dist) {
    return dist.resolve("haochaping.jar");
  }

  /** Unpacked once for all products of a run. */
  static List<String> programs() {
    String programs = System.getProperty("programs");
    return programs == null ? List.of() : List.of("--programs=" + programs);
  }

  private static List<String> flags(Path folder, Ports ports, String... more) {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "--home=" + folder.resolve("product").toAbsolutePath(),
                "--http-port=" + ports.http()));
    flags.addAll(List.of(more));
    flags.addAll(programs());
    return flags;
  }

  private static String address(Ports ports) {
    return "http://127.0.0.1:" + ports.http();
  }
}
