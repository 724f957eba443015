package org.haochaping.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.RobotPlugin;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.tck.PluginSigner;
import org.haochaping.plugin.tck.SigningKeys;

/** Gateways behind a real plugin, in the real house of plugins. */
final class Robots implements AutoCloseable {
  private final Plugins plugins;

  private Robots(Plugins plugins) {
    this.plugins = plugins;
  }

  /** Trusts a key, and installs the robot signed with it. */
  static Robots installedIn(ScratchDatabase database, Path folder, Clock clock) {
    KeyPair pair = SigningKeys.make();
    try (Connection owner = database.owner();
        PreparedStatement statement =
            owner.prepareStatement(
                "insert into plugin_trusted_key (key_id, algorithm, public_key, name)"
                    + " values ('vendor', 'Ed25519', ?, '测试')")) {
      statement.setBytes(1, pair.getPublic().getEncoded());
      statement.executeUpdate();
      byte[] jar = RobotPlugin.jar();
      Path file = Files.write(folder.resolve("to-sign.jar"), jar);
      String signature = Files.readString(PluginSigner.sign(file, "vendor", pair.getPrivate()));
      Robots robots = on(database.appSource(), folder.resolve("plugins"), clock);
      robots.plugins.install(jar, signature, "it");
      return robots;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those that are installed, on a node. */
  static Robots on(DataSource source, Path folder, Clock clock) {
    return new Robots(Plugins.over(source, folder, clock));
  }

  NotifierPlugins notifiers() {
    InstalledNotifiers notifiers = new InstalledNotifiers();
    notifiers.plugins = plugins;
    return notifiers;
  }

  /** What a gateway at this address is to be like. */
  static NotifierInstances.Wanted gateway(String name, Reach reach, int perMinute, String url) {
    return new NotifierInstances.Wanted(
        name,
        RobotPlugin.ID,
        Map.of("url", url, "reach", reach.name(), "perMinute", String.valueOf(perMinute)),
        Set.of(reach),
        perMinute,
        true);
  }

  static UUID add(PostHouse post, UUID tenant, NotifierInstances.Wanted wanted) {
    return post.house
        .transactions()
        .in(tenant, connection -> post.instances.add(connection, tenant, wanted, "it"));
  }

  @Override
  public void close() {
    plugins.close();
  }
}
