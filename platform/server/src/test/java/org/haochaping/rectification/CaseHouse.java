package org.haochaping.rectification;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.calendar.Calendars;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.journal.ClaimLoop;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.JpaTenantTransactions;
import org.haochaping.vault.NameWall;
import org.haochaping.vault.Vaults;

/**
 * One node's share of the work on cases, put together without a container: the same classes over
 * the same database, with EclipseLink, row security and the claim loop.
 */
public final class CaseHouse {
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
  private final Intake intake;
  private final ClaimLoop loop;
  private final ChannelInstance channel =
      new ChannelInstance(UUID.randomUUID(), "qr", "扫码", "channel-qrcode", Map.of(), true);

  /** A node of its own over this database; the workers of other capabilities do their part, too. */
  public CaseHouse(ScratchDatabase database, Clock clock, Worker... others) {
    this(database, new JpaTenantTransactions(database), clock, others);
  }

  CaseHouse(
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

  /** Answers on their way back through the channel that all ratings come by. */
  List<CitizenAnswer> back(Tenant tenant, List<UUID> received) {
    AnswersBack back = new AnswersBack();
    back.replies = replies;
    back.vault = Vaults.of(Intakes.keys(), files.clock);
    return transactions.in(
        tenant.id(),
        c -> {
          back.confirm(c, tenant, channel, AnswersBack.Whose.ITS_RATINGS, received);
          return back.pending(c, tenant, channel, AnswersBack.Whose.ITS_RATINGS);
        });
  }

  /** The same as that channel's counterpart asks for them. */
  List<AnswersBack.Waiting> asked(
      Tenant tenant, Decoding decoding, Map<String, String> settings, List<UUID> received) {
    AnswersBack back = new AnswersBack();
    back.transactions = transactions;
    back.replies = replies;
    back.vault = Vaults.of(Intakes.keys(), files.clock);
    back.decoding = decoding;
    return back.exchange(
        tenant,
        new ChannelInstance(channel.id(), "app", "App", "channel-app", settings, true),
        received);
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

  /** A bad rating by somebody who can be called. */
  public void rateReachably(Tenant tenant, String unit, LocalDate day, String key, String phone) {
    rate(
        tenant,
        unit,
        Level.VERY_DISSATISFIED,
        Source.DEPARTMENT_QR,
        day,
        key,
        "等了很久",
        Optional.of(new Contact(Optional.of("岩温"), phone)));
  }

  /** How an answer was brought to its citizen, as {@code SMS SENT}. */
  public List<String> attempts(Tenant tenant, UUID caseId) {
    return transactions.in(
        tenant.id(),
        c ->
            replies.of(c, tenant.id(), caseId).stream()
                .map(one -> one.way() + " " + one.outcome())
                .toList());
  }

  /** The case of a rating, if it has opened one. */
  public Optional<UUID> caseOf(Tenant tenant, UUID evaluation) {
    return transactions.in(
        tenant.id(), c -> cases.ofEvaluation(tenant.id(), evaluation).map(about -> about.id));
  }

  /** A case as somebody sees it; nothing where he does not. */
  public Optional<CaseView> seen(Actor actor, UUID id) {
    return transactions.in(
        actor.tenantId(),
        c ->
            cases
                .byId(actor, id)
                .map(
                    about ->
                        CaseView.of(
                            about,
                            List.of(),
                            LocalDate.ofInstant(about.openedAt.toInstant(), Duty.CHINA))));
  }

  public Tenant tenant(String code) {
    return tenants.byCode(code).orElseThrow();
  }

  /** Hands the only case of a tenant over. */
  public UUID handOver(Actor lead, Tenant tenant, UUID unit) {
    BadReviewCase about = only(tenant);
    String seen = Long.toString(about.version);
    act(lead, c -> work.handOver(c, lead, about.id, seen, unit, ""));
    return about.id;
  }

  /** Takes a case that was handed over to its end: acknowledged, drafted, signed and reported. */
  public void dealWith(Actor handler, Actor head, UUID id) {
    act(
        handler,
        c -> work.acknowledge(c, handler, id, seen(id), BadReviewCase.Complexity.CLEAR, "登记注册科"));
    Draft draft =
        Draft.of(
            BadReviewCase.Finding.SUBSTANTIATED,
            BadReviewCase.Disposition.RECTIFIED,
            "调取监控和办件记录",
            "人手不足",
            "增开窗口并培训",
            "已核查并改进，感谢您的评价。");
    act(handler, c -> answering.draft(c, handler, id, seen(id), draft));
    act(head, c -> answering.sign(c, head, id, seen(id)));
    act(head, c -> answering.report(c, head, id, seen(id), "情况属实"));
  }

  /** Merges a repeat that waits into a main case that waits. */
  public void merge(Actor lead, UUID repeat, UUID main) {
    act(lead, c -> merging.merge(c, lead, repeat, seen(repeat), main, ""));
  }

  /** Gives it back as addressed wrongly. */
  public void giveBack(Actor handler, UUID id) {
    transactions.run(handler.tenantId(), c -> work.giveBack(c, handler, id, seen(id), "不属于本单位职责"));
  }

  private String seen(UUID id) {
    return Long.toString(cases.any(id).orElseThrow().version);
  }

  /** The cases of a tenant that wait to be handed over, the first first. */
  public List<UUID> waiting(Tenant tenant) {
    return transactions.in(
        tenant.id(),
        connection ->
            cases
                .entities
                .createQuery(
                    "select c from BadReviewCase c where c.state = :opened order by c.number",
                    BadReviewCase.class)
                .setParameter("opened", CaseState.OPENED)
                .getResultStream()
                .map(about -> about.id)
                .toList());
  }

  /** Hands one over. */
  public void handOver(Actor lead, UUID id, UUID unit) {
    act(lead, c -> work.handOver(c, lead, id, seen(id), unit, ""));
  }

  public UUID evaluation(Tenant tenant, UUID id) {
    return transactions.in(tenant.id(), c -> cases.any(id).orElseThrow().evaluationId);
  }

  public CaseState state(Tenant tenant, UUID id) {
    return transactions.in(tenant.id(), c -> cases.any(id).orElseThrow().state);
  }

  public CaseState state(Tenant tenant) {
    return only(tenant).state;
  }

  /** The rating of the only case. */
  public UUID evaluation(Tenant tenant) {
    return only(tenant).evaluationId;
  }

  public String unitName(Tenant tenant) {
    return only(tenant).unitName;
  }

  /** What the citizen of the only case reads. */
  public String answer(Tenant tenant) {
    return String.valueOf(only(tenant).reply);
  }

  /** A citizen's rating of a unit. */
  public void rate(
      Tenant tenant, String unit, Level level, Source source, LocalDate day, String key) {
    rate(tenant, unit, level, source, day, key, "等了很久", Optional.empty());
  }

  /** The same with words, by somebody who can be reached. */
  void rate(
      Tenant tenant,
      String unit,
      Level level,
      Source source,
      LocalDate day,
      String key,
      String words,
      Optional<Contact> contact) {
    rate(tenant, draft(unit, level, source, day, key, words, contact, Optional.empty(), 1));
  }

  /** A rating as a channel brings it, of one service of a 办件 if it tells which. */
  static EvaluationDraft draft(
      String unit,
      Level level,
      Source source,
      LocalDate day,
      String key,
      String words,
      Optional<Contact> contact,
      Optional<String> record,
      int service) {
    return new EvaluationDraft(
        key,
        level,
        source,
        Terminal.QR_CODE,
        Origin.ACTIVE,
        day,
        unit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        record,
        service,
        1,
        List.of(),
        words,
        contact);
  }

  void rate(Tenant tenant, EvaluationDraft draft) {
    LocalDate day = draft.ratedOn();
    transactions.run(
        tenant.id(),
        connection -> {
          try (var partitions =
              connection.prepareStatement("select make_evaluation_partitions(?, 0)")) {
            partitions.setObject(1, day);
            partitions.execute();
          }
          intake.accept(connection, tenant, channel, List.of(draft));
        });
  }

  /** Does whatever is due now, of these tenants, as this node's loop would. */
  public int turn(List<Tenant> visited) {
    int done = 0;
    for (Tenant tenant : visited) {
      done += loop.run(tenant.id(), Integer.MAX_VALUE);
    }
    return done;
  }

  /** One act of a person. */
  @FunctionalInterface
  interface Act {
    BadReviewCase on(Connection connection) throws SQLException;
  }

  BadReviewCase act(Actor actor, Act act) {
    return transactions.in(actor.tenantId(), act::on);
  }

  /** The only case of a tenant. */
  BadReviewCase only(Tenant tenant) {
    return transactions.in(
        tenant.id(),
        connection ->
            cases
                .entities
                .createQuery("select c from BadReviewCase c", BadReviewCase.class)
                .getSingleResult());
  }

  public List<Duty> duties(Tenant tenant, UUID caseId) {
    return transactions.in(
        tenant.id(), connection -> duties.about(connection, tenant.id(), caseId));
  }

  public Duty duty(Tenant tenant, UUID caseId, DutyKind kind) {
    return duties(tenant, caseId).stream()
        .filter(one -> one.kind() == kind)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  public List<CaseEvent> events(Tenant tenant, UUID caseId) {
    return transactions.in(
        tenant.id(),
        connection ->
            timeline.of(connection, tenant.id(), caseId).stream()
                .map(Timeline.Entry::event)
                .toList());
  }

  /** What the parties of a case read of it. */
  public List<String> told(Tenant tenant, UUID caseId) {
    return transactions.in(
        tenant.id(),
        connection ->
            timeline.of(connection, tenant.id(), caseId).stream()
                .map(Timeline.Entry::text)
                .toList());
  }

  JsonObject report(Tenant viewer, Tenant tenant, UUID caseId) {
    return transactions.in(
        viewer.id(),
        connection -> reports.latest(connection, tenant.id(), caseId).orElseThrow().content());
  }

  /** Somebody with a role for a unit of a tenant. */
  public Actor somebody(Tenant tenant, Role role, UUID unit, String unitName) {
    return new Actor(
        tenant.code() + "." + role.code(),
        "示例" + role.chinese(),
        tenant,
        unitName,
        List.of(new Actor.Held(role, unit, unitName, null)));
  }
}
