package org.haochaping.launcher.keycloak;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.haochaping.launcher.process.Archive;
import org.haochaping.launcher.process.Java;
import org.haochaping.launcher.terminal.Refusal;

/** Keycloak's own distribution, unpacked and built once for PostgreSQL. */
public record Distribution(Path folder) {
  /** Half the processor time of a start and 150 MB less, for slower code later. */
  static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /**
   * A connection from before the database was restarted is tried before it is used: without this
   * the first people to sign in after a restart are shown an error.
   */
  private static final String DATABASE_COMES_BACK =
      "quarkus.datasource.jdbc.validate-on-borrow=true\n";

  /** The zip names its version; each version is unpacked into its own folder. */
  public static Distribution unpacked(Path zip, Path programs) throws IOException {
    Path target = programs.resolve(version(zip));
    return new Distribution(
        Archive.once(
            target,
            folder -> {
              try (var bytes = Files.newInputStream(zip)) {
                Archive.zip(bytes, folder);
              }
            }));
  }

  /**
   * A quick start needs what Keycloak calls a build: it takes the database driver and options in.
   * Launchers that share the programs build one after the other.
   */
  public void build(Path log) throws IOException, InterruptedException {
    try (FileChannel turn =
            FileChannel.open(
                folder.resolve("building"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock ignored = turn.lock()) {
      Path properties = folder.resolve("conf/quarkus.properties");
      if (!Files.exists(properties) || !Files.readString(properties).equals(DATABASE_COMES_BACK)) {
        Files.writeString(properties, DATABASE_COMES_BACK);
      }
      Path done = folder.resolve("built-for-postgres");
      if (!Files.exists(done)) {
        run(log);
        Files.writeString(done, "");
      }
    }
  }

  private void run(Path log) throws IOException, InterruptedException {
    Process build =
        new ProcessBuilder(
                command(QUICK, List.of("build", "--db=postgres", "--health-enabled=true")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (build.waitFor() != 0) {
      throw Refusal.of(
          "Keycloak 的准备没有成功，原因见 %s。".formatted(log),
          "Keycloak's build did not succeed; the reason is in %s.".formatted(log));
    }
  }

  /**
   * What bin/kc.sh of this version would run. Its shell would stand between us and the Java process
   * that has to be watched and stopped.
   */
  List<String> command(List<String> memory, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(Java.program());
    line.addAll(memory);
    line.addAll(
        List.of(
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dkc.home.dir=" + folder,
            "-Djboss.server.config.dir=" + folder.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-cp",
            folder.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    line.addAll(arguments);
    return line;
  }

  private static String version(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      String first = file.entries().nextElement().getName();
      return first.substring(0, first.indexOf('/'));
    }
  }
}
