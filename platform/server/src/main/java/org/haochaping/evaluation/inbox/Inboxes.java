package org.haochaping.evaluation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.ImportJobs;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/** All folders of this server, and what is taken from them. */
@ApplicationScoped
public class Inboxes {
  static final String ACTOR = "folder";

  private static final Logger LOG = Logger.getLogger(Inboxes.class.getName());
  private static final long LARGEST = 64L * 1024 * 1024;

  private static final Problem EMPTY =
      Problem.of("file-empty", "file", "文件是空的，没有导入。", "The file is empty; nothing was taken.");

  private static final Problem TOO_BIG =
      Problem.of(
          "file-too-big",
          "file",
          "文件超过64 MB，没有导入；请拆成几个文件。",
          "The file is larger than 64 MB; nothing was taken: split it.");

  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject ImportJobs jobs;
  @Inject Decoding decoding;

  @Inject
  @ConfigProperty(name = "haochaping.data")
  Path data;

  private final Map<UUID, InboxFolder> folders = new ConcurrentHashMap<>();

  /** The channel's folder, which is made where there is none. */
  InboxFolder folder(Tenant tenant, ChannelInstance channel) {
    return folders.computeIfAbsent(channel.id(), id -> prepared(place(tenant, channel)));
  }

  /** One look at every folder of a tenant. */
  void look(Tenant tenant) {
    if (!Files.isDirectory(place(tenant))) {
      return;
    }
    List<ChannelInstance> all =
        transactions.in(tenant.id(), connection -> channels.all(connection, tenant.id()));
    for (ChannelInstance channel : all) {
      if (channel.active() && Files.isDirectory(place(tenant, channel))) {
        try {
          look(tenant, channel);
        } catch (IOException | RuntimeException e) {
          LOG.log(Level.WARNING, "the folder of " + channel + " could not be looked at", e);
        }
      }
    }
  }

  private void look(Tenant tenant, ChannelInstance channel) throws IOException {
    InboxFolder folder = folder(tenant, channel);
    List<Path> ripe = folder.ripe();
    if (!ripe.isEmpty() && watches(tenant, channel)) {
      for (Path file : ripe) {
        Optional<Path> taken = folder.claim(file);
        if (taken.isPresent()) {
          take(tenant, channel, folder, taken.get());
        }
      }
    }
  }

  boolean watches(Tenant tenant, ChannelInstance channel) {
    try {
      return decoding.surfaces(tenant, channel).contains(Surface.WATCHED_FOLDER);
    } catch (Refusal outOfService) {
      return false;
    }
  }

  /** Kept first and deleted then: a server that stops in between meets the same bytes again. */
  private void take(Tenant tenant, ChannelInstance channel, InboxFolder folder, Path taken)
      throws IOException {
    long size = Files.size(taken);
    if (size == 0 || size > LARGEST) {
      folder.refuse(taken, size == 0 ? EMPTY : TOO_BIG);
      return;
    }
    byte[] bytes = Files.readAllBytes(taken);
    String name = taken.getFileName().toString();
    transactions.run(
        tenant.id(),
        connection -> jobs.submitOnce(connection, tenant.id(), channel.id(), name, bytes, ACTOR));
    Files.delete(taken);
  }

  private Path place(Tenant tenant) {
    return data.resolve("inbox").resolve(tenant.code());
  }

  private Path place(Tenant tenant, ChannelInstance channel) {
    return place(tenant).resolve(channel.code());
  }

  private static InboxFolder prepared(Path place) {
    InboxFolder folder = new InboxFolder(place.toAbsolutePath());
    try {
      folder.prepare();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }
}
