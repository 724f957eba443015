package org.haochaping.rectification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.calendar.Calendars;
import org.haochaping.duty.Duties;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.journal.ClaimLoop;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.JpaTenantTransactions;
import org.haochaping.vault.NameWall;
import org.haochaping.vault.Vaults;

/**
 * One node's share of the work on cases, put together without a container: the same classes over
 * the same database, with EclipseLink, row security and the claim loop.
 */
public abstract class CaseNode {
  final JpaTenantTransactions transactions;
  final Tenants tenants;
  final CaseFiles files = new CaseFiles();
  final CaseWork work = new CaseWork();
  final CaseAnswering answering = new CaseAnswering();
  final CaseExtensions extending = new CaseExtensions();
  final Cases cases = new Cases();
  final MergedCases merged = new MergedCases();
  final CaseMerging merging = new CaseMerging();
  final Repeats repeats = new Repeats();
  final BulkHandOver bulk = new BulkHandOver();
  final SectionProposal sections = new SectionProposal();
  final CaseAssists assists = new CaseAssists();
  final CaseAssisting assisting = new CaseAssisting();
  final Duties duties;
  final Timeline timeline = new Timeline();
  final CaseReports reports = new CaseReports();
  final CaseReplies replies = new CaseReplies();
  final Extensions extensions = new Extensions();
  final Recount recount = new Recount();
  final Calendars calendars = new Calendars();
  private final CaseDeadlines deadlines = new CaseDeadlines();
  final Intake intake;
  private final ClaimLoop loop;
  final ChannelInstance channel =
      new ChannelInstance(UUID.randomUUID(), "qr", "扫码", "channel-qrcode", Map.of(), true);

  CaseNode(
      ScratchDatabase database, JpaTenantTransactions transactions, Clock clock, Worker... others) {
    this.transactions = transactions;
    this.tenants = Tenants.over(database.appSource());
    this.duties = new Duties(clock);
    this.intake = Intakes.of(Intakes.keys(), clock);
    Journal journal = new Journal(clock);
    cases.entities = transactions.entities();
    timeline.clock = clock;
    DeadlineWatch watch = new DeadlineWatch();
    watch.calendars = calendars;
    watch.queue = new WorkQueue(clock);
    deadlines.calendars = calendars;
    deadlines.duties = duties;
    deadlines.watch = watch;
    CaseDesk desk = new CaseDesk();
    desk.cases = cases;
    desk.assists = assists;
    desk.timeline = timeline;
    desk.journal = journal;
    desk.wall = new NameWall(Intakes.keys());
    desk.clock = clock;
    work.desk = desk;
    work.deadlines = deadlines;
    work.merged = merged;
    work.assisting = assisting;
    assists.entities = transactions.entities();
    assists.clock = clock;
    assisting.desk = desk;
    assisting.assists = assists;
    assisting.clock = clock;
    merged.desk = desk;
    merged.cases = cases;
    merged.deadlines = deadlines;
    merged.replies = replies;
    merged.clock = clock;
    merging.desk = desk;
    merging.cases = cases;
    merging.deadlines = deadlines;
    merging.merged = merged;
    repeats.cases = cases;
    bulk.transactions = transactions;
    bulk.work = work;
    bulk.cases = cases;
    sections.clock = clock;
    work.clock = clock;
    extensions.clock = clock;
    extending.desk = desk;
    extending.deadlines = deadlines;
    extending.duties = duties;
    extending.extensions = extensions;
    replies.clock = clock;
    replies.cases = cases;
    ReportForm form = new ReportForm();
    form.duties = duties;
    form.extensions = extensions;
    form.replies = replies;
    form.merged = merged;
    reports.clock = clock;
    reports.form = form;
    answering.desk = desk;
    answering.deadlines = deadlines;
    answering.replies = replies;
    answering.reports = reports;
    answering.merged = merged;
    answering.clock = clock;
    recount.calendars = calendars;
    recount.duties = duties;
    recount.cases = cases;
    recount.timeline = timeline;
    recount.watch = watch;
    recount.queue = watch.queue;
    files.desk = desk;
    files.cases = cases;
    files.deadlines = deadlines;
    files.replies = replies;
    files.merged = merged;
    files.assists = assists;
    files.timeline = timeline;
    files.clock = clock;
    this.loop =
        new ClaimLoop(
            transactions,
            clock,
            Stream.concat(
                    Stream.of(
                        opening(tenants, journal, clock),
                        near(clock),
                        passed(),
                        pressed(),
                        recount),
                    Stream.of(others))
                .collect(Collectors.toMap(Worker::kind, Function.identity())));
  }

  private CaseOpening opening(Tenants tenants, Journal journal, Clock clock) {
    CaseOpening opening = new CaseOpening();
    opening.organisation = new Organisation();
    opening.policies = new Policies();
    opening.tenants = tenants;
    opening.catalogue = new TagCatalogue();
    opening.cases = cases;
    opening.timeline = timeline;
    opening.deadlines = deadlines;
    opening.journal = journal;
    opening.vault = Vaults.of(Intakes.keys(), clock);
    opening.wall = new NameWall(Intakes.keys());
    opening.marks = new RepeatMarks(Intakes.keys());
    opening.clock = clock;
    return opening;
  }

  private NearDeadline near(Clock clock) {
    NearDeadline near = new NearDeadline();
    near.cases = cases;
    near.duties = duties;
    near.timeline = timeline;
    near.clock = clock;
    return near;
  }

  private PassedDeadline passed() {
    PassedDeadline passed = new PassedDeadline();
    passed.cases = cases;
    passed.duties = duties;
    passed.timeline = timeline;
    return passed;
  }

  private PressedDeadline pressed() {
    PressedDeadline pressed = new PressedDeadline();
    pressed.cases = cases;
    pressed.duties = duties;
    pressed.timeline = timeline;
    return pressed;
  }

  public JpaTenantTransactions transactions() {
    return transactions;
  }

  public Tenants tenants() {
    return tenants;
  }

  public CaseFiles files() {
    return files;
  }

  /** What feeds bad results back before a bulletin. */
  public CaseFeedback feedback() {
    CaseFeedback feedback = new CaseFeedback();
    feedback.cases = cases;
    feedback.desk = files.desk;
    feedback.deadlines = deadlines;
    return feedback;
  }

  /** What citizens' own acts do to cases. */
  public CitizenActs citizenActs() {
    CitizenActs acts = new CitizenActs();
    acts.cases = cases;
    acts.deadlines = deadlines;
    acts.timeline = timeline;
    acts.clock = files.clock;
    return acts;
  }

  /** How answers reach citizens; told which ways there are. */
  public CaseReplies replies() {
    return replies;
  }

  /** Opens another way to tell citizens. */
  public void post(CitizenPost post) {
    replies.posts(List.of(post));
  }

  /** What is news of cases. */
  public CaseNews news() {
    CaseNews news = new CaseNews();
    news.cases = cases;
    return news;
  }

  public Tenant tenant(String code) {
    return tenants.byCode(code).orElseThrow();
  }

  /** Does whatever is due now, of these tenants, as this node's loop would. */
  public int turn(List<Tenant> visited) {
    int done = 0;
    for (Tenant tenant : visited) {
      done += loop.run(tenant.id(), Integer.MAX_VALUE);
    }
    return done;
  }
}
