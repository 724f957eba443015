package org.haochaping.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Period;
import org.haochaping.journal.WorkItem;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.notification.StaffAddresses.Somebody;
import org.haochaping.onboarding.Importing;
import org.haochaping.oversight.publication.PromptView;
import org.haochaping.oversight.publication.Prompts;
import org.haochaping.oversight.publication.PublicationHouse;
import org.haochaping.plugin.api.Reach;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("催报送达下级，留痕并告知发布人员")
class PromptErrandIT {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final ScratchDatabase DEMO = Importing.demo();

  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 11, 11));
  private final ScratchDatabase database = DEMO.copy();
  private final PostHouse post = new PostHouse(database, clock, new ScriptedGateway());
  private final Tenant province = post.house.tenant("530000");
  private final Tenant prefecture = post.house.tenant("532800");
  private final PublicationHouse publications =
      new PublicationHouse(database, post.house.transactions(), clock);

  @Test
  void it_is_journaled_where_it_arrives_and_told_once_however_often_it_is_brought()
      throws SQLException {
    Somebody bureau = withMail(Role.SERVICE_BUREAU);
    publications.owes(prefecture, OCTOBER, "州政务服务管理局");
    PromptView sent = publications.prompt(province, prefecture, OCTOBER, "请今日发布");
    WorkItem item = queued(sent.id());
    bring(item);
    bring(item);
    assertThat(post.listed(prefecture))
        .extracting(message -> message.recipient())
        .containsExactly(bureau.name());
    assertThat(journaled(sent.id())).isEqualTo(1);
  }

  @Test
  void where_nobody_leads_the_administrators_are_told() throws SQLException {
    Somebody admin = withMail(Role.PREFECTURE_ADMIN);
    publications.owes(prefecture, OCTOBER, "州政务服务管理局");
    bring(queued(publications.prompt(province, prefecture, OCTOBER, "").id()));
    assertThat(post.listed(prefecture)).as("as long as somebody leads").isEmpty();

    nobodyLeads();
    clock.set(LocalDate.of(2026, 11, 12));
    bring(queued(publications.prompt(province, prefecture, OCTOBER, "").id()));
    assertThat(post.listed(prefecture))
        .extracting(message -> message.recipient())
        .containsExactly(admin.name());
  }

  private void nobodyLeads() throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "select set_config('app.tenant_id', '%s', false)".formatted(prefecture.id()));
      statement.execute("delete from staff_role where role = 'lead-department'");
    }
  }

  private void bring(WorkItem item) {
    PromptErrand errand = new PromptErrand();
    errand.transactions = post.house.transactions();
    errand.prompts = publications.prompts;
    errand.news = post.publishingNews();
    errand.clock = clock;
    assertThat(errand.kind()).isEqualTo(item.kind());
    errand.run(item);
  }

  /** The work the prompt queued where it was sent. */
  private WorkItem queued(UUID prompt) {
    return post.house
        .transactions()
        .in(
            province.id(),
            c -> {
              try (var statement =
                      c.prepareStatement(
                          "select id, content ->> 'to' from work_item where tenant_id = '%s'"
                                  .formatted(province.id())
                              + " and kind = '%s' and subject_id = '%s'"
                                  .formatted(Prompts.WORK, prompt));
                  var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return new WorkItem(
                    province.id(),
                    row.getObject(1, UUID.class),
                    Prompts.WORK,
                    prompt,
                    Json.createObjectBuilder().add("to", row.getString(2)).build(),
                    0);
              }
            });
  }

  private int journaled(UUID prompt) {
    return post.house
        .transactions()
        .in(
            prefecture.id(),
            c -> {
              try (var statement =
                      c.prepareStatement(
                          "select count(*) from journal where kind = 'PublicationPrompted'"
                              + " and subject_id = '%s'".formatted(prompt));
                  var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
              }
            });
  }

  /** Somebody who can be told by mail, and nobody else can be told. */
  private Somebody withMail(Role role) {
    post.add(prefecture, "邮件", Reach.MAIL, 60);
    return post.house
        .transactions()
        .in(
            prefecture.id(),
            c -> {
              List<Somebody> all = post.addresses.holding(c, prefecture.id(), role, null);
              Somebody first = all.get(0);
              post.addresses.keep(
                  c,
                  prefecture.id(),
                  first.id(),
                  new StaffAddresses.Address(null, "yb@example.cn"));
              return first;
            });
  }
}
