package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.Worker;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/**
 * Takes a submitted file a stretch at a time, each in one transaction with its progress: whatever
 * stops the server, the import goes on where it was and doubles nothing.
 */
@ApplicationScoped
public class ImportWorker implements Worker {
  static final int STRETCH = 2000;

  @Inject ImportJobs jobs;
  @Inject ChannelInstances channels;
  @Inject Tenants tenants;
  @Inject Decoding decoding;
  @Inject Intake intake;
  @Inject ScoreBook scores;
  @Inject Clock clock;

  @Override
  public String kind() {
    return ImportJobs.WORK;
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    UUID id = item.subjectId();
    ImportJobs.ImportJob job = jobs.byId(connection, item.tenantId(), id).orElseThrow();
    if (job.state().equals("FAILED")) {
      return true;
    }
    Tenant tenant = tenants.byId(item.tenantId()).orElseThrow();
    ChannelInstance channel =
        channels.byId(connection, item.tenantId(), job.channelId()).orElseThrow();
    ImportJobs.Upload upload = jobs.upload(connection, item.tenantId(), id);
    Collected collected = new Collected(job.done(), STRETCH);
    Measured body = new Measured(upload.bytes());
    boolean last;
    try {
      last =
          decoding.some(
              tenant,
              channel,
              ChannelRequest.ofFile(upload.contentType(), upload.fileName(), body, job.createdAt()),
              collected);
    } catch (Refusal refused) {
      jobs.fail(connection, item.tenantId(), id, refused.chinese() + " " + refused.english());
      return true;
    }
    ImportJobs.Stretch stretch = take(connection, tenant, channel, id, collected.rows(), last);
    long total = collected.expected();
    if (total < 0) {
      total = body.estimate(job.done() + stretch.rows(), last);
    }
    jobs.advance(connection, item.tenantId(), job, channel.settingsVersion(), total, stretch);
    return last;
  }

  private ImportJobs.Stretch take(
      Connection connection,
      Tenant tenant,
      ChannelInstance channel,
      UUID job,
      List<Collected.Row> rows,
      boolean last)
      throws SQLException {
    List<EvaluationDraft> drafts = new ArrayList<>();
    List<ScoreDraft> scored = new ArrayList<>();
    for (Collected.Row row : rows) {
      drafts.addAll(row.draft());
      scored.addAll(row.score());
    }
    Iterator<Outcome> rated = intake.accept(connection, tenant, channel, drafts).iterator();
    Iterator<ScoreBook.Entered> entered =
        scores.enter(connection, tenant, channel, scored).iterator();
    long accepted = 0;
    long repeated = 0;
    long rejected = 0;
    long otherBusiness = 0;
    long notRated = 0;
    for (Collected.Row row : rows) {
      if (row.apart().isPresent()) {
        switch (row.apart().get()) {
          case OTHER_BUSINESS -> otherBusiness++;
          case NOT_RATED -> notRated++;
        }
        continue;
      }
      ScoreBook.Entered taken = taken(row, rated, entered);
      if (!taken.problems().isEmpty()) {
        rejected++;
        jobs.reject(connection, tenant.id(), job, row.position(), taken.problems());
      } else if (taken.repeated()) {
        repeated++;
      } else {
        accepted++;
      }
    }
    return new ImportJobs.Stretch(
        rows.size(), accepted, repeated, rejected, otherBusiness, notRated, last);
  }

  /** A row that is a rating and a score is taken when both are. */
  private static ScoreBook.Entered taken(
      Collected.Row row, Iterator<Outcome> rated, Iterator<ScoreBook.Entered> entered) {
    if (row.draft().isEmpty() && row.score().isEmpty()) {
      return new ScoreBook.Entered(false, reasons(row));
    }
    if (row.score().isEmpty()) {
      return of(rated.next());
    }
    ScoreBook.Entered score = entered.next();
    return row.draft().isEmpty() ? score : score.and(of(rated.next()));
  }

  private static ScoreBook.Entered of(Outcome outcome) {
    if (outcome instanceof Outcome.Accepted accepted) {
      return new ScoreBook.Entered(accepted.repeated(), List.of());
    }
    return new ScoreBook.Entered(false, ((Outcome.Refused) outcome).problems());
  }

  private static List<Problem> reasons(Collected.Row row) {
    return row.serviceRecord().isEmpty() ? row.problems() : List.of(Rules.ratingsOnly());
  }

  /**
   * A file that cannot be taken after several attempts is given up with a sentence, not for ever
   * retried.
   */
  @Override
  public void failed(Connection connection, WorkItem item, String reason) throws SQLException {
    if (item.attempts() >= 3) {
      jobs.fail(
          connection,
          item.tenantId(),
          item.subjectId(),
          "文件处理多次失败,已暂停,请联系管理员。The file failed several times; tell the administrator. " + reason);
    }
  }
}
