package org.haochaping.notification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Message;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;

/** A Monday of October 2026 in 景洪市, whose messages go through a gateway that does as told. */
abstract class AtThePostHouse {
  static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  static final String PHONE = "13900001111";
  static final ScratchDatabase DEMO = Importing.demo();

  final MovableClock clock = MovableClock.at(MONDAY);
  final ScratchDatabase database = DEMO.copy();
  final ScriptedGateway gateway = new ScriptedGateway();
  final PostHouse post = new PostHouse(database, clock, gateway);
  final Tenant county = post.house.tenant("532801");
  final Tenant prefecture = post.house.tenant("532800");
  final UUID market = unit(county, "SJJ");
  final Actor lead =
      post.house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "州政务服务管理局");
  final Actor handler = post.house.somebody(county, Role.DEPARTMENT_HANDLER, market, "景洪市市场监督管理局");
  final Actor head = post.house.somebody(county, Role.UNIT_APPROVER, market, "景洪市市场监督管理局");

  UUID answered() {
    post.house.rateReachably(county, "SJJ", MONDAY, "k1", PHONE);
    post.house.turn(List.of(county));
    UUID id = post.house.handOver(lead, county, market);
    post.house.dealWith(handler, head, id);
    return id;
  }

  Outgoing toGroup(int i) {
    return post.toGroup(county, i);
  }

  static HashSet<String> ids(List<Message> messages, String template) {
    HashSet<String> ids = new HashSet<>();
    messages.stream()
        .filter(one -> one.template().equals(template))
        .forEach(one -> ids.add(one.id()));
    return ids;
  }

  UUID unit(Tenant tenant, String code) {
    return post.house
        .transactions()
        .in(
            tenant.id(),
            c ->
                new Organisation()
                    .directory(c, tenant.id())
                    .unit(code, MONDAY)
                    .map(DirectoryEntry::id)
                    .orElseThrow());
  }
}
