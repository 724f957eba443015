package org.haochaping.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.oversight.publication.PublicationHouse;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("首页：上级催报")
class PromptsToAnswerIT {
  private static final Period OCTOBER = Period.parse("2026-10");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final PublicationHouse house =
      new PublicationHouse(database, transactions, MovableClock.at(LocalDate.of(2026, 11, 11)));
  private final Tenant county = People.jinghong(tree);
  private final Actor bureau = People.of(county, Role.SERVICE_BUREAU);

  PromptsToAnswerIT() throws SQLException {}

  @Test
  void what_is_asked_for_from_above_stays_until_there_is_a_reply() throws SQLException {
    assertThat(sections()).as("nothing is shown without any").isEmpty();
    house.owes(county, OCTOBER, "市政务服务局");
    UUID id = house.prompt(People.province(tree), county, OCTOBER, "请尽快发布").id();
    assertThat(sections()).extracting(Home.Section::code).containsExactly("publication-prompts");
    assertThat(sections().get(0).items())
        .extracting(Home.Item::title, Home.Item::subtitle, Home.Item::page)
        .containsExactly(tuple("云南省催报：2026年10月通报", "2026年11月11日：请尽快发布", "bulletins"));
    house.reply(bureau, id, "今日发布");
    assertThat(sections()).isEmpty();
  }

  private List<Home.Section> sections() {
    PromptsToAnswer prompts = new PromptsToAnswer();
    prompts.prompts = house.prompts;
    return transactions.in(county.id(), connection -> prompts.of(connection, bureau));
  }
}
