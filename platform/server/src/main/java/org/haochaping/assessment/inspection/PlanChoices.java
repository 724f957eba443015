package org.haochaping.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.assessment.QuestionnaireEntry;
import org.haochaping.assessment.Questionnaires;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Decoding;
import org.haochaping.organisation.UnitList;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What a plan can be made of: channels, issued questionnaires, units in force, inspectors. */
@ApplicationScoped
public class PlanChoices {
  @Inject TenantTransactions transactions;
  @Inject Planners planners;
  @Inject Plans plans;
  @Inject Questionnaires questionnaires;
  @Inject ChannelInstances channels;
  @Inject Decoding decoding;
  @Inject UnitList units;

  /** All there is to choose from. */
  @Schema(name = "InspectionChoices")
  public record Choices(
      List<Named> channels,
      List<Named> questionnaires,
      List<PlaceChoice> units,
      List<Inspector> inspectors) {}

  /** Something by its name. */
  @Schema(name = "InspectionChoice")
  public record Named(UUID id, String name) {}

  /** A unit and its windows. */
  @Schema(name = "InspectionUnit")
  public record PlaceChoice(UUID id, String name, List<Named> windows) {}

  Choices of(Actor actor) {
    UUID tenant = actor.tenantId();
    List<ChannelInstance> found =
        transactions.in(
            tenant,
            connection -> {
              planners.check(connection, actor);
              return channels.all(connection, tenant);
            });
    // Plugins are asked outside transactions, since they may take their time.
    List<Named> inspecting =
        found.stream()
            .filter(ChannelInstance::active)
            .filter(channel -> inspects(actor, channel))
            .map(channel -> new Named(channel.id(), channel.name()))
            .toList();
    return transactions.in(tenant, connection -> choices(connection, tenant, inspecting));
  }

  private Choices choices(Connection connection, UUID tenant, List<Named> inspecting)
      throws SQLException {
    return new Choices(
        inspecting,
        questionnaires.all(connection, tenant, QuestionnaireEntry.Purpose.INSPECTION).stream()
            .filter(one -> one.state() == QuestionnaireEntry.State.ISSUED)
            .map(one -> new Named(one.id(), one.questionnaire().title()))
            .toList(),
        units.of(tenant, planners.today()).stream().map(PlanChoices::place).toList(),
        plans.candidates(connection, tenant, planners.today()));
  }

  private static PlaceChoice place(UnitList.UnitView unit) {
    return new PlaceChoice(
        unit.id(),
        unit.name(),
        unit.windows().stream()
            .map(window -> new Named(window.id(), window.code() + " " + window.name()))
            .toList());
  }

  /** The channel a plan is for; refused if it is none of inspections. */
  ChannelInstance channel(Actor actor, @Nullable UUID id) {
    return transactions
        .in(
            actor.tenantId(),
            connection -> {
              planners.check(connection, actor);
              return channels.all(connection, actor.tenantId());
            })
        .stream()
        .filter(channel -> channel.id().equals(id) && channel.active())
        .filter(channel -> inspects(actor, channel))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    List.of(
                        new Refusal.Field(
                            "channelId",
                            "channel-not-inspecting",
                            "请选择启用中的暗访渠道；还没有的，请管理员在“评价渠道”中新建。",
                            "Choose an active channel of inspections, or have one opened."))));
  }

  private boolean inspects(Actor actor, ChannelInstance channel) {
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    try {
      return decoding.surfaces(tenant, channel).contains(Surface.INSPECTION_FORM);
    } catch (Refusal withoutPlugin) {
      return false;
    }
  }
}
