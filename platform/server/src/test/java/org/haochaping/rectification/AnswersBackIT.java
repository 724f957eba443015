package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.Intakes;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenant;
import org.haochaping.vault.Vault;
import org.haochaping.vault.Vaults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers wait for the system that brought the rating until it says that it has them. */
@DisplayName("一(二)2 答复经原系统反馈评价人")
class AnswersBackIT extends TwoCases {
  private static final Map<String, String> ALLOWED = Map.of(HandOver.ANSWERS_SETTING, "true");

  @Test
  @DisplayName("一(二)2 回访不实退回、重新答复的，是另一次答复：确认前一次不算收到")
  void an_answer_given_anew_is_another_answer() {
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
    UUID first = only(house.back(county, List.of()));
    house.transactions.run(
        prefecture.id(),
        c -> house.files.reopened(c, lead, house.files.of(lead, main).orElseThrow(), "没有整改"));
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));

    UUID second = only(house.back(county, List.of(first)));

    assertThat(second).isNotEqualTo(first);
    assertThat(house.attempts(county, main)).doesNotContain("CHANNEL SENT");
    assertThat(house.back(county, List.of(second))).isEmpty();
    assertThat(house.attempts(county, main)).containsOnlyOnce("CHANNEL SENT");
    assertThat(house.back(county, List.of(second, second))).isEmpty();
    assertThat(house.attempts(county, main)).containsOnlyOnce("CHANNEL SENT");
  }

  @Test
  @DisplayName("一(二)2 件件有反馈：并入主件的差评，答复也各自经原系统反馈，先答复的在前")
  void each_citizen_of_merged_cases_is_answered() {
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));

    List<CitizenAnswer> waiting = house.back(county, List.of());

    assertThat(waiting).hasSize(2).extracting(CitizenAnswer::id).doesNotHaveDuplicates();
    assertThat(waiting).extracting(CitizenAnswer::text).containsOnly("已核查并改进，感谢您的评价。");
    UUID confirmed = UUID.fromString(waiting.get(0).id());
    assertThat(house.back(county, List.of(confirmed)))
        .extracting(CitizenAnswer::id)
        .containsExactly(waiting.get(1).id());
  }

  @Test
  @DisplayName("三(一)3 App不属于被评价单位时，可取回本App用户的答复，不带办件编号；其他评价人的不给")
  void an_app_that_is_not_the_offices_own_gets_the_answers_of_its_users() {
    answered();
    broughtBy(main, "u-7f3a", "APP-1");

    List<AnswersBack.Waiting> waiting = asked(Surface.HAND_OVER, ALLOWED);

    assertThat(waiting).singleElement().satisfies(AnswersBackIT::namesTheUserAlone);
    UUID id = waiting.get(0).id();
    assertThat(asked(Surface.HAND_OVER, ALLOWED, id)).isEmpty();
    assertThat(house.attempts(county, main)).containsOnlyOnce("CHANNEL SENT");
  }

  @Test
  @DisplayName("三(一)3 App未经管理员确认不属于被评价单位的，取不到任何答复")
  void an_app_of_which_nobody_says_so_gets_none_and_confirms_none() {
    answered();
    broughtBy(main, "u-7f3a", "APP-1");
    UUID id = asked(Surface.HAND_OVER, ALLOWED).get(0).id();

    for (Map<String, String> settings :
        List.of(Map.<String, String>of(), Map.of(HandOver.ANSWERS_SETTING, "false"))) {
      refused("answers-not-allowed", () -> asked(Surface.HAND_OVER, settings, id));
    }
    refused("channel-brings-no-ratings", () -> asked(Surface.EVALUATION_URL, ALLOWED, id));
    assertThat(house.attempts(county, main)).doesNotContain("CHANNEL SENT");
  }

  @Test
  @DisplayName("三(一)3 评价人要求删除后，App不再取得其答复，也不能确认他人的")
  void who_wished_to_be_forgotten_is_answered_by_receipt_alone() {
    answered();
    broughtBy(main, "u-7f3a", "APP-1");
    UUID others =
        house.back(county, List.of()).stream()
            .map(answer -> UUID.fromString(answer.id()))
            .filter(id -> !id.equals(asked(Surface.HAND_OVER, ALLOWED).get(0).id()))
            .findFirst()
            .orElseThrow();
    assertThat(asked(Surface.HAND_OVER, ALLOWED, others)).hasSize(1);
    assertThat(house.attempts(county, repeat)).doesNotContain("CHANNEL SENT");

    UUID rating = of(main).evaluationId;
    house.transactions.run(
        county.id(), c -> vault().forget(c, county.id(), rating, Vault.Kind.APP_USER));
    assertThat(asked(Surface.HAND_OVER, ALLOWED)).isEmpty();
  }

  @Test
  @DisplayName("三(一)3 追加评价的答复，随首次评价的用户标识取回")
  void a_follow_up_is_answered_to_the_user_of_the_first() {
    answered();
    broughtBy(main, "u-7f3a", "APP-1");
    UUID first = of(main).evaluationId;
    UUID followUp = of(repeat).evaluationId;
    house.transactions.run(
        county.id(),
        c -> {
          try (PreparedStatement statement =
              c.prepareStatement("update evaluation set follows_id = ? where id = ?")) {
            statement.setObject(1, first);
            statement.setObject(2, followUp);
            assertThat(statement.executeUpdate()).isOne();
          }
        });

    assertThat(asked(Surface.HAND_OVER, ALLOWED))
        .hasSize(2)
        .allSatisfy(AnswersBackIT::namesTheUserAlone);
  }

  @Test
  @DisplayName("一(二)2 推送评价的系统照常取回其评价的答复，带办件编号")
  void a_system_that_pushes_gets_all_with_the_number_it_knows() {
    answered();
    UUID rating = of(main).evaluationId;
    house.transactions.run(
        county.id(),
        c -> vault().keep(c, county.id(), rating, Vault.Kind.SERVICE_RECORD_NUMBER, "WT-1", ""));
    assertThat(asked(Surface.PUSH, Map.of()))
        .extracting(AnswersBack.Waiting::serviceRecordNumber)
        .containsExactlyInAnyOrder("WT-1", null);
  }

  private static void namesTheUserAlone(AnswersBack.Waiting answer) {
    assertThat(answer.user()).isEqualTo("u-7f3a");
    assertThat(answer.serviceRecordNumber()).isNull();
    assertThat(answer.own()).contains("u-7f3a").doesNotContain("APP-1");
  }

  /** Both citizens are. */
  private void answered() {
    merge(repeat, main);
    handOver(main, market);
    house.transactions.run(county.id(), c -> house.dealWith(handler, head, main));
  }

  private void broughtBy(UUID about, String user, String number) {
    UUID rating = of(about).evaluationId;
    house.transactions.run(
        county.id(),
        c -> {
          vault().keep(c, county.id(), rating, Vault.Kind.APP_USER, user, "");
          vault().keep(c, county.id(), rating, Vault.Kind.SERVICE_RECORD_NUMBER, number, "");
        });
  }

  private Vault vault() {
    return Vaults.of(Intakes.keys(), clock);
  }

  private List<AnswersBack.Waiting> asked(
      Surface surface, Map<String, String> settings, UUID... received) {
    return house.asked(county, new Speaking(surface), settings, List.of(received));
  }

  /** A plugin of one surface that writes down all it is told. */
  private static final class Speaking extends Decoding {
    private final Surface surface;

    Speaking(Surface surface) {
      this.surface = surface;
    }

    @Override
    public Set<Surface> surfaces(Tenant tenant, ChannelInstance channel) {
      return Set.of(surface);
    }

    @Override
    public Optional<byte[]> encode(Tenant tenant, ChannelInstance channel, CitizenAnswer answer) {
      String told = answer.user() + " " + answer.serviceRecordNumber() + " " + answer.text();
      return Optional.of(told.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static UUID only(List<CitizenAnswer> waiting) {
    assertThat(waiting).hasSize(1);
    return UUID.fromString(waiting.get(0).id());
  }
}
