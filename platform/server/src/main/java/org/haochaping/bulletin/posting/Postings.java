package org.haochaping.bulletin.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.assessment.inspection.VisitPhoto;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueAction;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.bulletin.way.Signature;
import org.haochaping.duty.Duty;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy.BulletinFormsPolicy;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Notes where bulletins were posted, and says which form still owes. */
@ApplicationScoped
public class Postings {

  @Inject Issues issues;
  @Inject Issuers issuers;
  @Inject Policies policies;
  @Inject Clock clock;

  /** For work outside the container. */
  public static Postings by(Issues issues, Issuers issuers, Policies policies, Clock clock) {
    Postings postings = new Postings();
    postings.issues = issues;
    postings.issuers = issuers;
    postings.policies = policies;
    postings.clock = clock;
    return postings;
  }

  /** Where somebody says it was posted. */
  public record Note(PostingForm form, String place, String url, Instant postedAt) {}

  /** How a form stands. */
  public enum Standing {
    IN_TIME,
    LATE,
    OWED,
    OVERDUE
  }

  /**
   * One form of a bulletin and where it was posted.
   *
   * @param dueOn its last day; absent for a correction, which is due when there is one, and for a
   *     form that is not asked for
   */
  @Schema(name = "BulletinPostingForm")
  public record Posted(
      PostingForm form,
      String name,
      Standing standing,
      @Nullable LocalDate dueOn,
      List<Posting> postings) {
    /** Keeps its own copy. */
    public Posted {
      postings = List.copyOf(postings);
    }
  }

  /**
   * Every form that is asked for, also those in which it has not been posted, and those in which it
   * was posted beside them: what nobody asks for is never late.
   */
  public List<Posted> of(Connection connection, UUID tenant, UUID id) throws SQLException {
    Issue issue = issues.get(connection, tenant, id);
    LocalDate last = isCorrection(connection, tenant, id) ? null : issue.period().dueOn();
    BulletinFormsPolicy rule =
        policies.at(connection, tenant, issue.period().last()).bulletinForms();
    List<Posting> all = PostingRows.of(connection, tenant, id);
    List<Posted> forms = new ArrayList<>();
    for (PostingForm form : PostingForm.values()) {
      List<Posting> own = all.stream().filter(one -> one.form() == form).toList();
      LocalDate due = form.isAskedFor(rule) ? last : null;
      if (form.isAskedFor(rule) || !own.isEmpty()) {
        forms.add(new Posted(form, form.chinese(), standing(own, due), due, own));
      }
    }
    return forms;
  }

  /** Of every bulletin of a tenant, each the first posted first. */
  public Map<UUID, List<Posting>> all(Connection connection, UUID tenant) throws SQLException {
    return PostingRows.all(connection, tenant);
  }

  /** Notes one of the actor's own; what has not been published cannot have been posted. */
  public Posting note(Connection connection, Actor actor, UUID id, Note note) throws SQLException {
    Issue issue = issues.get(connection, actor.tenantId(), id);
    issuers.admit(connection, actor, issue, IssueAction.POST);
    Instant now = clock.instant();
    if (note.postedAt.isAfter(now)) {
      throw Refusal.invalid(
          "posted-in-the-future", "张贴时间不能晚于现在，请核对。", "It cannot have been posted in the future.");
    }
    if (note.postedAt.isBefore(published(connection, issue).truncatedTo(ChronoUnit.MINUTES))) {
      throw Refusal.invalid(
          "posted-before-published",
          "张贴时间不能早于通报发布时间，请核对。",
          "It cannot have been posted before it was published.");
    }
    Posting posting =
        new Posting(
            Ids.of(clock).next(),
            note.form,
            note.place,
            note.url,
            note.postedAt,
            actor.name(),
            actor.office(),
            now,
            false);
    PostingRows.insert(connection, actor.tenantId(), id, posting);
    issues.step(
        connection,
        issue,
        new Issues.Stepping(
            IssueAction.POST,
            Signature.of(actor),
            note.form.chinese() + "：" + note.place + (note.url.isEmpty() ? "" : " " + note.url),
            null));
    return posting;
  }

  /** Keeps the picture of a posting, once. */
  void keep(Connection connection, Actor actor, UUID id, UUID posting, VisitPhoto photo)
      throws SQLException {
    mayKeep(connection, actor, id, posting);
    if (!PostingRows.keep(
        connection, actor.tenantId(), posting, Ids.of(clock).next(), photo, clock.instant())) {
      throw Refusal.conflict(
          "photo-kept", "这次张贴已有照片，不能更换；请另行登记。", "This posting has its photo already.");
    }
  }

  /** Refused where there is no such posting or it is another office's; before a picture is read. */
  void mayKeep(Connection connection, Actor actor, UUID id, UUID posting) throws SQLException {
    known(connection, actor.tenantId(), id, posting);
    Issue issue = issues.get(connection, actor.tenantId(), id);
    issuers.admit(connection, actor, issue, IssueAction.POST);
  }

  PostingRows.Picture picture(Connection connection, UUID tenant, UUID id, UUID posting)
      throws SQLException {
    known(connection, tenant, id, posting);
    return PostingRows.picture(connection, tenant, posting).orElseThrow(Postings::unknown);
  }

  private static void known(Connection connection, UUID tenant, UUID id, UUID posting)
      throws SQLException {
    boolean there =
        PostingRows.of(connection, tenant, id).stream().anyMatch(one -> one.id().equals(posting));
    if (!there) {
      throw unknown();
    }
  }

  private Standing standing(List<Posting> own, @Nullable LocalDate due) {
    if (own.isEmpty()) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
      return due != null && today.isAfter(due) ? Standing.OVERDUE : Standing.OWED;
    }
    return own.get(0).isLate(due) ? Standing.LATE : Standing.IN_TIME;
  }

  private static Instant published(Connection connection, Issue issue) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select published_at from bulletin where tenant_id = ? and id = ?")) {
      statement.setObject(1, issue.tenantId());
      statement.setObject(2, issue.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getTimestamp(1).toInstant();
      }
    }
  }

  /** Whether the same office had told the period before. */
  private static boolean isCorrection(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from bulletin b join bulletin f on f.tenant_id = b.tenant_id and f.period ="
                + " b.period and f.kind = b.kind and f.version < b.version and (f.issuer is null or"
                + " f.issuer_unit_id is not distinct from b.issuer_unit_id) where b.tenant_id = ?"
                + " and b.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static Refusal unknown() {
    return Refusal.unknown(
        "posting-unknown",
        "没有找到这次张贴或它的照片，请刷新后重试。",
        "There is no such posting, or it has no photo.");
  }
}
