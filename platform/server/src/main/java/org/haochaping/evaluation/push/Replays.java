package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Collected;
import org.haochaping.evaluation.Decoding;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Problem;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/** Reads waiting records again, under the settings and the organisation of now. */
@ApplicationScoped
public class Replays {
  /** Records read again at once. */
  static final int MOST = 1000;

  @Inject Decoding decoding;
  @Inject Taking taking;
  @Inject RejectedRecords queue;
  @Inject TenantTransactions transactions;
  @Inject Journal journal;
  @Inject Clock clock;

  /**
   * What a replay came to.
   *
   * @param more whether there are others that it did not get to
   */
  public record Replayed(int replayed, int stillWaiting, boolean more) {}

  Replayed replay(Tenant tenant, ChannelInstance channel, Chosen chosen, String actor) {
    return transactions.in(
        tenant.id(),
        connection -> {
          List<RejectedRecords.Opened> opened =
              queue.open(connection, tenant.id(), channel.id(), chosen, MOST);
          Replayed replayed = replay(connection, tenant, channel, opened, actor);
          journal.record(
              connection,
              tenant.id(),
              "RejectedRecordsReplayed",
              channel.id(),
              actor,
              Json.createObjectBuilder()
                  .add("replayed", replayed.replayed)
                  .add("stillWaiting", replayed.stillWaiting)
                  .build());
          return replayed;
        });
  }

  private Replayed replay(
      Connection connection,
      Tenant tenant,
      ChannelInstance channel,
      List<RejectedRecords.Opened> opened,
      String actor)
      throws SQLException {
    List<Collected.Row> rows = new ArrayList<>();
    for (RejectedRecords.Opened record : opened) {
      rows.add(read(tenant, channel, record.text()));
    }
    List<Taking.Taken> taken = taking.take(connection, tenant, channel, rows);
    List<UUID> good = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      if (taken.get(i).isGood()) {
        good.add(opened.get(i).id());
      } else {
        queue.stillWaits(connection, tenant.id(), opened.get(i).id(), taken.get(i).problems());
      }
    }
    queue.replayed(connection, tenant.id(), good, actor);
    return new Replayed(good.size(), opened.size() - good.size(), opened.size() == MOST);
  }

  private Collected.Row read(Tenant tenant, ChannelInstance channel, String text) {
    Collected collected = new Collected(0, 1);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try {
      decoding.pushed(
          tenant,
          channel,
          ChannelRequest.ofPush("", new ByteArrayInputStream(body), clock.instant()),
          collected);
    } catch (Refusal refused) {
      if (refused.status() >= 500) {
        throw refused;
      }
      return Collected.Row.refused(
          1, List.of(Problem.of(refused.code(), "", refused.chinese(), refused.english())));
    }
    return collected.rows().get(0);
  }

  int discard(Tenant tenant, ChannelInstance channel, Chosen chosen, String reason, String actor) {
    return transactions.in(
        tenant.id(),
        connection -> {
          int discarded =
              queue.discard(connection, tenant.id(), channel.id(), chosen, reason, actor);
          journal.record(
              connection,
              tenant.id(),
              "RejectedRecordsDiscarded",
              channel.id(),
              actor,
              Json.createObjectBuilder().add("discarded", discarded).add("reason", reason).build());
          return discarded;
        });
  }
}
