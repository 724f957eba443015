package org.haochaping.launcher.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Setting;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.process.Archive;
import org.haochaping.launcher.process.Child;
import org.haochaping.launcher.process.Java;
import org.haochaping.launcher.process.PidFile;
import org.haochaping.launcher.process.Server;
import org.haochaping.launcher.process.Web;
import org.haochaping.launcher.terminal.Words;

/** Payara Micro with our WAR. */
public record PayaraProcess(
    Home home, Settings settings, Path micro, Path war, ServerEnvironment environment)
    implements Server {

  public static PidFile pidFile(Home home) {
    return new PidFile(home.run().resolve("payara.pid"));
  }

  @Override
  public String name() {
    return "Payara Micro";
  }

  @Override
  public Words starting() {
    return Words.of("启动好差评服务 Payara Micro", "Starting the server");
  }

  @Override
  public Child start() throws IOException {
    forgetLastDeployment();
    List<String> command =
        List.of(
            Java.program(),
            "-Xmx" + settings.text(Setting.SERVER_MEMORY),
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-jar",
            micro.toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--unpackdir",
            unpacked().toString(),
            "--prebootcommandfile",
            preboot().toString(),
            "--port",
            Integer.toString(settings.port(Setting.HTTP_PORT)),
            "--deploy",
            war.toString(),
            "--contextRoot",
            "/");
    return Child.start(
        command, environment.now(), pidFile(home), home.logs().resolve("payara.log"));
  }

  /** A failed deployment still ends in "ready": only the application's own addresses tell. */
  @Override
  public boolean ready() {
    return Web.answers(settings.serverUrl() + "/health/ready")
        && Web.answers(settings.serverUrl() + "/api/v1/public/config");
  }

  @Override
  public void stop(Child child) throws IOException, InterruptedException {
    child.stop(Duration.ofSeconds(30));
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(10);
  }

  /** After a kill -9 Payara would deploy what its folder remembers, and then the WAR again. */
  private void forgetLastDeployment() throws IOException {
    for (String folder : List.of("applications", "config", "generated")) {
      Path remembered = unpacked().resolve(folder);
      if (Files.exists(remembered)) {
        Archive.delete(remembered);
      }
    }
  }

  private Path unpacked() {
    return home.run().resolve("payara");
  }

  /**
   * Who may frame which page is for the application to say; Payara's own header would contradict.
   */
  private Path preboot() throws IOException {
    Path file = home.run().resolve("payara-preboot.txt");
    Files.writeString(
        file,
        """
        set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
        set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xframe-options=false
        set-log-levels fish.payara.microprofile.jwtauth.eesecurity.SignedJWTIdentityStore=WARNING
        """
            .formatted(settings.text(Setting.BIND_ADDRESS)));
    return file;
  }
}
