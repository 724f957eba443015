package org.haochaping.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.identity.Identity;
import org.haochaping.rectification.CaseHeadings;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;

/** The home page of whoever is signed in. */
@Path("home")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HomeResource {
  private static final Set<Role> WITH_DUTIES =
      Set.of(Role.LEAD_DEPARTMENT, Role.DEPARTMENT_HANDLER);
  private static final Set<Role> OVERSEEING =
      Set.of(Role.COUNTY_ADMIN, Role.PREFECTURE_ADMIN, Role.SERVICE_BUREAU, Role.SERVICE_CENTRE);

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Duties duties;
  @Inject CaseHeadings headings;
  @Inject MonthsToClose months;
  @Inject Clock clock;

  @GET
  @RolesAllowed("**")
  public Home home() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    Actor actor = identity.actor();
    if (actor.tenant() == null) {
      return new Home(today, List.of());
    }
    return transactions.in(
        actor.tenantId(), connection -> new Home(today, sections(connection, actor, today)));
  }

  private List<Home.Section> sections(Connection connection, Actor actor, LocalDate today)
      throws SQLException {
    List<Home.Section> sections = new ArrayList<>();
    if (WITH_DUTIES.stream().anyMatch(actor::has)) {
      List<Duty> mine = duties.openOf(connection, actor.tenantId(), unitsOf(actor));
      sections.add(
          Home.Section.of(
              "my-duties",
              "我的待办",
              "To do",
              "没有待办差评。新的差评到达后会出现在这里。",
              "Nothing to do. New bad reviews will appear here.",
              items(mine, today)));
    }
    if (OVERSEEING.stream().anyMatch(actor::has)) {
      List<Duty> all = duties.openIn(connection, actor.tenantId());
      sections.add(
          Home.Section.of(
              "tenant-duties",
              "本级在办差评",
              "Open bad reviews",
              "没有在办差评。",
              "There are no open bad reviews.",
              items(all, today)));
      sections.add(
          Home.Section.of(
              "months-to-close",
              "待结算月份",
              "Months to close",
              "没有待结算的月份。",
              "Every month is closed.",
              months.of(connection, actor.tenantId(), today)));
    }
    return sections;
  }

  private List<Home.Item> items(List<Duty> open, LocalDate today) {
    var known = headings.of(open.stream().map(Duty::subjectId).toList());
    return open.stream()
        .map(
            duty -> {
              CaseHeadings.Heading heading = known.get(duty.subjectId());
              return new Home.Item(
                  duty.kind().chinese() + (heading == null ? "" : " " + heading.number()),
                  heading == null ? duty.responsibleUnitName() : heading.words(),
                  new Home.DueOn(duty.dueOn(), duty.state(today).name(), duty.words(today)),
                  "cases",
                  duty.subjectId().toString());
            })
        .toList();
  }

  private static List<UUID> unitsOf(Actor actor) {
    Set<UUID> units = new TreeSet<>();
    for (Actor.Held held : actor.roles()) {
      UUID unit = held.unitId();
      if (WITH_DUTIES.contains(held.role()) && unit != null) {
        units.add(unit);
      }
    }
    return List.copyOf(units);
  }
}
