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
import org.haochaping.evaluation.Submissions;
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
  private static final int LARGEST = 64 * 1024 * 1024;

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
  @Inject Submissions submissions;
  @Inject Decoding decoding;

  @Inject
  @ConfigProperty(name = "haochaping.data")
  String data;

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
          complain("could not be looked at", channel, e);
        }
      }
    }
  }

  private void look(Tenant tenant, ChannelInstance channel) throws IOException {
    InboxFolder folder = folder(tenant, channel);
    List<Path> ripe = folder.ripe();
    if (!ripe.isEmpty() && watches(tenant, channel)) {
      for (Path file : ripe) {
        Optional<InboxFolder.Taken> taken = folder.claim(file);
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

  private void take(
      Tenant tenant, ChannelInstance channel, InboxFolder folder, InboxFolder.Taken taken)
      throws IOException {
    try {
      keep(tenant, channel, folder, taken);
    } catch (IOException | RuntimeException e) {
      complain("has a file that could not be taken, tried again soon", channel, e);
      folder.putBack(taken);
    }
  }

  /** Kept first and deleted then: a server that stops in between meets the same bytes again. */
  private void keep(
      Tenant tenant, ChannelInstance channel, InboxFolder folder, InboxFolder.Taken taken)
      throws IOException {
    byte[] bytes = taken.bytes(LARGEST);
    if (bytes.length == 0 || bytes.length > LARGEST) {
      folder.refuse(taken, bytes.length == 0 ? EMPTY : TOO_BIG);
      return;
    }
    transactions.run(
        tenant.id(),
        connection ->
            submissions.once(connection, tenant.id(), channel.id(), taken.name(), bytes, ACTOR));
    Files.delete(taken.path());
  }

  /** What a file is called may be a citizen's name, and stands in what the system says of it. */
  private static void complain(String what, ChannelInstance channel, Exception why) {
    LOG.log(
        Level.WARNING,
        "the folder of {0} {1}: {2}",
        new Object[] {channel, what, why.getClass().getName()});
  }

  private Path place(Tenant tenant) {
    return Path.of(data).toAbsolutePath().resolve("inbox").resolve(tenant.code());
  }

  private Path place(Tenant tenant, ChannelInstance channel) {
    return place(tenant).resolve(channel.code());
  }

  private static InboxFolder prepared(Path place) {
    InboxFolder folder = new InboxFolder(place);
    try {
      folder.prepare();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }
}
