package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.bulletin.Bulletins;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.rectification.CaseHeadings;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantLevel;

/** What each role begins the day with; somebody with several roles has the sections of all. */
@ApplicationScoped
public class RoleSections {
  private static final Set<Role> WITH_DUTIES =
      EnumSet.of(Role.LEAD_DEPARTMENT, Role.DEPARTMENT_HANDLER);
  private static final Set<Role> OVERSEEING =
      EnumSet.of(
          Role.COUNTY_ADMIN, Role.PREFECTURE_ADMIN, Role.SERVICE_BUREAU, Role.SERVICE_CENTRE);
  private static final Set<Role> WITH_BULLETINS =
      EnumSet.of(Role.LEAD_DEPARTMENT, Role.GOVERNMENT_APPROVER);
  private static final Set<Role> ANSWERING =
      EnumSet.of(
          Role.LEAD_DEPARTMENT, Role.SERVICE_BUREAU, Role.COUNTY_ADMIN, Role.PREFECTURE_ADMIN);
  private static final Set<Role> ABOVE =
      EnumSet.of(Role.PROVINCE_OFFICE, Role.PREFECTURE_ADMIN, Role.SERVICE_BUREAU);

  @Inject Duties duties;
  @Inject CaseHeadings headings;
  @Inject AppealSections appeals;
  @Inject BulletinsToDo agenda;
  @Inject PromptsToAnswer prompts;
  @Inject RemarksToAnswer remarks;
  @Inject MonthsToClose months;
  @Inject BelowToClose below;
  @Inject WindowRatings windows;
  @Inject TechnicalState technical;
  @Inject Bulletins bulletins;
  @Inject Issues issues;
  @Inject ToCallBack callbacks;
  @Inject ToAssist assists;
  @Inject ToInspect inspections;

  List<Home.Section> ofOperator() {
    return List.of(
        Home.Section.of(
            "plugins",
            "插件",
            "Plugins",
            "还没有安装插件。请到“插件”页安装。",
            "No plugin is installed; install one on the page Plugins.",
            technical.plugins()),
        Home.Section.of(
            "tenants",
            "租户",
            "Tenants",
            "还没有租户。请到“租户”页导入。",
            "There is no tenant; import one on the page Tenants.",
            technical.tenants()));
  }

  List<Home.Section> of(Connection connection, Actor actor, LocalDate today) throws SQLException {
    List<Home.Section> sections = new ArrayList<>();
    UUID tenant = actor.tenantId();
    List<Duty> own = ofCases(duties.openOf(connection, tenant, unitsOf(actor, WITH_DUTIES)));
    if (any(actor, WITH_DUTIES)) {
      sections.add(
          Home.Section.of(
              "my-duties",
              "我的待办",
              "To do",
              "没有待办差评。新的差评到达后会出现在这里。",
              "Nothing to do. New bad reviews will appear here.",
              items(withoutAppeals(own), today)));
    }
    if (actor.has(Role.DEPARTMENT_HANDLER)) {
      sections.addAll(assists.of(actor));
    }
    sections.addAll(appeals.of(connection, actor, today));
    if (actor.has(Role.UNIT_APPROVER)) {
      sections.add(
          Home.Section.of(
              "unit-duties",
              "本单位在办差评",
              "Open bad reviews of your unit",
              "本单位没有在办差评。新的差评和待签批的答复会出现在这里。",
              "Your unit has no open bad review. New ones and answers to be signed will appear"
                  + " here.",
              items(
                  ofCases(
                      duties.openOf(
                          connection, tenant, unitsOf(actor, EnumSet.of(Role.UNIT_APPROVER)))),
                  today)));
    }
    if (actor.has(Role.SERVICE_CENTRE)) {
      sections.addAll(callbacks.of(connection, tenant));
    }
    if (any(actor, OVERSEEING)) {
      List<Duty> others = new ArrayList<>(ofCases(duties.openIn(connection, tenant)));
      others.removeAll(own);
      sections.add(
          Home.Section.of(
              "tenant-duties",
              own.isEmpty() ? "本级在办差评" : "本级其他在办差评",
              own.isEmpty() ? "Open bad reviews" : "Other open bad reviews",
              "没有在办差评。",
              "There are no open bad reviews.",
              items(others, today)));
    }
    if (any(actor, ANSWERING)) {
      sections.addAll(prompts.of(connection, actor));
    }
    if (any(actor, OVERSEEING) || any(actor, WITH_BULLETINS)) {
      List<Home.Item> owed = agenda.of(connection, actor, today);
      if (!owed.isEmpty()) {
        sections.add(Home.Section.of("bulletin-duties", "通报任务", "Bulletins to do", "", "", owed));
      }
      List<Home.Item> said = remarks.of(connection, actor, today);
      if (!said.isEmpty()) {
        sections.add(
            Home.Section.of("bulletin-remarks", "待答复的群众留言", "Remarks to answer", "", "", said));
      }
    }
    if (any(actor, OVERSEEING) || actor.has(Role.GOVERNMENT_APPROVER)) {
      sections.add(
          Home.Section.of(
              "months-to-close",
              "待结算月份",
              "Months to close",
              "没有待结算的月份。",
              "Every month is closed.",
              months.of(connection, tenant, today)));
    }
    if (actor.has(Role.GOVERNMENT_APPROVER)) {
      sections.add(published(connection, tenant));
    }
    if (any(actor, ABOVE)
        && actor.tenant() != null
        && actor.tenant().level() != TenantLevel.COUNTY) {
      sections.add(
          Home.Section.of(
              "below",
              "下级上月结算",
              "Last month in the tenants below",
              "还没有下级租户。请到“租户”页导入。",
              "There is no tenant below; import one on the page Tenants.",
              below.of(connection, tenant, today)));
    }
    if (actor.has(Role.RATED_STAFF)) {
      sections.add(
          Home.Section.of(
              "window-ratings",
              "本单位窗口本月评价",
              "Ratings of your unit's windows this month",
              "本月还没有评价。请在窗口摆放评价二维码，主动邀请办事群众评价。",
              "No rating this month. Put the rating code up at the window and invite people.",
              windows.of(connection, actor, today)));
    }
    if (actor.has(Role.INSPECTOR)) {
      sections.add(
          Home.Section.of(
              "inspections",
              "暗访任务",
              "Inspections",
              "目前没有安排给您的暗访任务。新任务会出现在这里；到访记录在手机上填写。",
              "No inspection is planned for you. New ones will appear here; visits are written down"
                  + " on the phone.",
              inspections.of(connection, actor)));
    }
    if (actor.has(Role.LOCAL_IT)) {
      sections.add(
          Home.Section.of(
              "channels",
              "评价渠道",
              "Channels",
              "还没有评价渠道。请在租户文件中配置并导入。",
              "There is no channel; add one to the tenant's file and import it.",
              technical.channels(connection, tenant, today)));
      sections.add(
          Home.Section.of(
              "plugins",
              "插件",
              "Plugins",
              "还没有安装插件。请到“插件”页安装。",
              "No plugin is installed; install one on the page Plugins.",
              technical.plugins()));
    }
    return sections;
  }

  private Home.Section published(Connection connection, UUID tenant) throws SQLException {
    Set<UUID> onTheirWay =
        issues.all(connection, tenant).stream().map(Issue::id).collect(Collectors.toSet());
    return Home.Section.of(
        "bulletins",
        "已发布的通报",
        "Published bulletins",
        "还没有发布通报。月度结算后由政务服务管理局发布。",
        "No bulletin yet; the service bureau publishes one after each month is closed.",
        bulletins.all(connection, tenant).stream()
            // Those older than the way of a bulletin have no page here but their closing's.
            .map(
                one ->
                    new Home.Item(
                        one.title(),
                        one.title(),
                        one.period() + " 第" + one.version() + "版",
                        one.period() + ", version " + one.version(),
                        null,
                        onTheirWay.contains(one.id()) ? "bulletins" : "closings",
                        (onTheirWay.contains(one.id()) ? one.id() : one.closingId()).toString()))
            .toList());
  }

  private static List<Duty> ofCases(List<Duty> open) {
    return open.stream().filter(duty -> duty.kind().isOfCase()).toList();
  }

  /** An appeal has a page of its own and is told apart. */
  private static List<Duty> withoutAppeals(List<Duty> open) {
    return open.stream().filter(duty -> duty.kind() != DutyKind.APPEAL_DECISION).toList();
  }

  private List<Home.Item> items(List<Duty> open, LocalDate today) {
    var known = headings.of(open.stream().map(Duty::subjectId).toList());
    return open.stream()
        .map(
            duty -> {
              CaseHeadings.Heading heading = known.get(duty.subjectId());
              String number = heading == null ? "" : " " + heading.number();
              return new Home.Item(
                  duty.kind().chinese() + number,
                  duty.kind().english() + number,
                  heading == null ? duty.responsibleUnitName() : heading.words(),
                  heading == null ? duty.responsibleUnitName() : heading.english(),
                  new Home.DueOn(duty.dueOn(), duty.state(today), duty.words(today)),
                  "cases",
                  duty.subjectId().toString());
            })
        .toList();
  }

  private static boolean any(Actor actor, Set<Role> roles) {
    return roles.stream().anyMatch(actor::has);
  }

  private static List<UUID> unitsOf(Actor actor, Set<Role> roles) {
    Set<UUID> units = new TreeSet<>();
    for (Actor.Held held : actor.roles()) {
      UUID unit = held.unitId();
      if (roles.contains(held.role()) && unit != null) {
        units.add(unit);
      }
    }
    return List.copyOf(units);
  }
}
