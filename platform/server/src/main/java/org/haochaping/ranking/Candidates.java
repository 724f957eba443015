package org.haochaping.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.haochaping.closing.ClosedTotal;
import org.haochaping.closing.ClosedUnit;
import org.haochaping.closing.Flag;
import org.haochaping.closing.FlagCount;
import org.haochaping.closing.Period;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is compared, from closings alone.
 *
 * @param scope the tenant whose ranking it is and all below it
 * @param closed by tenant
 * @param units of their closings by tenant
 * @param flags by closing
 * @param later tenants that came after the period and have not closed it: they are in none of it
 * @param centres service centres of the period by tenant, those nobody rated too
 */
record Candidates(
    Period period,
    List<Tenant> scope,
    Map<UUID, ClosedTotal> closed,
    Map<UUID, List<ClosedUnit>> units,
    Map<UUID, List<FlagCount>> flags,
    Set<UUID> later,
    Map<UUID, List<ClosedUnit>> centres) {
  private static final String DEPARTMENT = "DEPARTMENT";

  private record Group(String code, String name) {}

  List<Candidate> of(RankingKind kind, Tenant owner) {
    return switch (kind) {
      case DEPARTMENTS -> units(owner, new Group(owner.code(), owner.name() + "各部门"));
      case COUNTIES ->
          at(TenantLevel.COUNTY)
              .map(county -> whole(county, List.of(county), parent(county)))
              .toList();
      case LINES_OF_WORK -> at(TenantLevel.COUNTY).flatMap(this::lines).toList();
      case PREFECTURES ->
          scope.stream()
              .filter(one -> one.level() == TenantLevel.PREFECTURE && !withBelow(one).isEmpty())
              .map(one -> whole(one, withBelow(one), new Group(owner.code(), owner.name() + "各州市")))
              .toList();
      case SERVICE_CENTRES -> scope.stream().flatMap(this::centresOf).toList();
    };
  }

  /** Tenants that are compared, or whose units are, and that have not closed the period. */
  List<Tenant> open(RankingKind kind, Tenant owner) {
    Stream<Tenant> owing =
        switch (kind) {
          case DEPARTMENTS -> Stream.of(owner);
          case COUNTIES, LINES_OF_WORK -> at(TenantLevel.COUNTY);
          case PREFECTURES, SERVICE_CENTRES ->
              there().filter(tenant -> tenant.level() != TenantLevel.PROVINCE);
        };
    return owing.filter(tenant -> !closed.containsKey(tenant.id())).toList();
  }

  private Stream<Tenant> at(TenantLevel level) {
    return there().filter(tenant -> tenant.level() == level);
  }

  private Stream<Tenant> there() {
    return scope.stream().filter(tenant -> !later.contains(tenant.id()));
  }

  private List<Candidate> units(Tenant tenant, Group group) {
    return units(tenant, unit -> unit.kind().equals(DEPARTMENT), unit -> group).toList();
  }

  private Stream<Candidate> lines(Tenant county) {
    return units(
        county,
        unit -> unit.kind().equals(DEPARTMENT) && unit.lineOfWork() != null,
        unit -> new Group(String.valueOf(unit.lineOfWork()), unit.lineOfWork() + "条线"));
  }

  private Stream<Candidate> units(
      Tenant tenant, Predicate<Unit> which, Function<Unit, Group> group) {
    ClosedTotal closing = closed.get(tenant.id());
    return closing == null
        ? Stream.empty()
        : units.getOrDefault(tenant.id(), List.of()).stream()
            .filter(one -> which.test(one.unit()))
            .map(one -> unit(tenant, closing, one, group.apply(one.unit())));
  }

  private Stream<Candidate> centresOf(Tenant tenant) {
    ClosedTotal closing = closed.get(tenant.id());
    Group group =
        switch (tenant.level()) {
          case PROVINCE -> new Group("PROVINCE", "省级政务服务中心");
          case PREFECTURE -> new Group("PREFECTURE", "州市级政务服务中心");
          case COUNTY -> new Group("COUNTY", "县市级政务服务中心");
        };
    return closing == null
        ? Stream.empty()
        : centres.getOrDefault(tenant.id(), List.of()).stream()
            .map(one -> unit(tenant, closing, one, group));
  }

  private Candidate unit(Tenant tenant, ClosedTotal closing, ClosedUnit one, Group group) {
    Unit unit = one.unit();
    return new Candidate(
        new Contender(
            tenant.code() + "-" + unit.code() + "-" + unit.id(),
            unit.name(),
            group.code,
            one.ranked()),
        tenant,
        unit.code(),
        group.name,
        closing.version(),
        flags.getOrDefault(closing.closingId(), List.of()).stream()
            .filter(count -> count.unitId().equals(unit.id()))
            .toList(),
        null);
  }

  /** A tenant by the sum of its own closing and those of the tenants that belong to it. */
  private Candidate whole(Tenant tenant, List<Tenant> members, Group group) {
    List<ClosedTotal> closings = new ArrayList<>();
    members.forEach(
        member -> {
          ClosedTotal closing = closed.get(member.id());
          if (closing != null) {
            closings.add(closing);
          }
        });
    boolean complete = closings.size() == members.size();
    return new Candidate(
        new Contender(
            tenant.code(),
            tenant.name(),
            group.code,
            closings.stream().map(ClosedTotal::ranked).reduce(Count.NONE, Count::plus)),
        tenant,
        tenant.code(),
        group.name,
        closings.size() == 1 && complete ? closings.get(0).version() : null,
        closings.stream()
            .flatMap(closing -> flags.getOrDefault(closing.closingId(), List.of()).stream())
            // Only within one unit does it mean anything that its windows differ.
            .filter(count -> count.flag() != Flag.ONE_WINDOW)
            .toList(),
        complete ? null : missing(members.size(), closings.size()));
  }

  private @Nullable String missing(int members, int closings) {
    return members == 1
        ? period.chinese() + "尚未结算"
        : period.chinese() + "所辖" + members + "个单位中尚有" + (members - closings) + "个未结算";
  }

  private Group parent(Tenant county) {
    return scope.stream()
        .filter(tenant -> tenant.id().equals(county.parentId()))
        .map(tenant -> new Group(tenant.code(), tenant.name() + "各县市"))
        .findFirst()
        .orElse(new Group(county.code(), county.name()));
  }

  private List<Tenant> withBelow(Tenant prefecture) {
    return there()
        .filter(
            tenant ->
                tenant.id().equals(prefecture.id()) || prefecture.id().equals(tenant.parentId()))
        .toList();
  }
}
