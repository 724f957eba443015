package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A trial: a rating of origin TEST that goes in by a real link of a real channel and travels as any
 * other, so that somebody can see the way is open.
 */
@ApplicationScoped
public class Trials {
  /** The number is nobody's; it shows that intake masks numbers. */
  static final String WORDS = "【测试】开通前的试评，用来检查流转是否畅通，请勿当作真实差评。电话13800000000。";

  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject RatingLinks links;
  @Inject OpenLinks open;
  @Inject Decoding decoding;
  @Inject Intake intake;
  @Inject Clock clock;

  /** A trial as it stands among the ratings. */
  public record Seen(
      String channelName,
      String unitName,
      @Nullable String windowName,
      Level level,
      Instant receivedAt,
      String words,
      boolean masked,
      long counted) {}

  /** Where there is something to rate. */
  private record Spot(UUID unit, @Nullable UUID window) {}

  /** Rates the first window, or the first department, once; gives the rating's id. */
  public UUID rate(Tenant tenant, String by) {
    ChannelInstance channel = channel(tenant);
    OpenLinks.Open opened =
        transactions.in(
            tenant.id(),
            connection -> {
              RatingLinks.Made made =
                  links.make(connection, tenant.id(), wanted(connection, tenant, channel), by);
              OpenLinks.Open link = open.open(connection, tenant, made.code());
              // Nobody else is to rate by it.
              links.revoke(connection, tenant.id(), made.id());
              return link;
            });
    String key = "trial-" + UUID.randomUUID();
    Form form =
        new Form(
            Map.of(
                Form.LEVEL, List.of(Level.DISSATISFIED.name()),
                Form.WORDS, List.of(WORDS),
                Form.SERVICE_RECORD_NUMBER,
                    decoding.askNumber(channel) == AskNumber.REQUIRED ? List.of(key) : List.of()));
    EvaluationDraft decoded =
        decoding.one(
            tenant, channel, ChannelRequest.ofForm(form, opened.facts(), key, clock.instant()));
    Outcome outcome =
        transactions.in(
            tenant.id(),
            connection ->
                intake
                    .accept(
                        connection, tenant, channel, List.of(asTest(decoded)), NumberFrom.CITIZEN)
                    .get(0));
    if (outcome instanceof Outcome.Accepted accepted) {
      return accepted.evaluationId();
    }
    throw Refusals.of(((Outcome.Refused) outcome).problems());
  }

  /** What has become of it so far; within a transaction of its tenant. */
  public Optional<Seen> seen(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select c.name, u.name, w.name, e.level, e.received_at, e.words,"
                + " (select coalesce(sum(n), 0) from tally t where t.tenant_id = e.tenant_id"
                + " and t.origin = 'TEST') from evaluation e"
                + " join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id"
                + " join channel_instance c on c.tenant_id = e.tenant_id"
                + " and c.id = e.channel_instance_id"
                + " left join service_window w on w.tenant_id = e.tenant_id and w.id = e.window_id"
                + " where e.tenant_id = ? and e.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Seen(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    Level.valueOf(row.getString(4)),
                    row.getTimestamp(5).toInstant(),
                    row.getString(6),
                    !row.getString(6).contains("13800000000"),
                    row.getLong(7)))
            : Optional.empty();
      }
    }
  }

  private ChannelInstance channel(Tenant tenant) {
    List<ChannelInstance> all =
        transactions.in(tenant.id(), connection -> channels.all(connection, tenant.id()));
    return all.stream()
        .filter(ChannelInstance::active)
        .filter(
            channel ->
                decoding
                    .surfaces(tenant, channel)
                    .containsAll(Set.of(Surface.RATING_PAGE, Surface.LINK)))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "no-rating-channel",
                    "没有可用的扫码或窗口评价渠道，请先配置一个带评价页的渠道，或检查插件是否正常。",
                    "No channel has a rating page; configure one, or see whether its plugin is well."));
  }

  private RatingLinks.Wanted wanted(Connection connection, Tenant tenant, ChannelInstance channel)
      throws SQLException {
    Spot spot = spot(connection, tenant.id());
    return new RatingLinks.Wanted(
        channel.id(),
        RatingLink.Kind.WINDOW,
        spot.unit(),
        spot.window(),
        null,
        null,
        null,
        1,
        clock.instant().plus(Duration.ofHours(1)),
        null,
        null);
  }

  private Spot spot(Connection connection, UUID tenant) throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select unit_id, id from (select w.unit_id, w.id, 1 as turn, w.code from service_window w"
                + " where w.tenant_id = ? and w.valid_from <= ?"
                + " and (w.valid_to is null or w.valid_to >= ?)"
                + " union all select u.id, null, 2, u.code from unit u where u.tenant_id = ?"
                + " and u.kind <> 'SECTION' and u.valid_from <= ?"
                + " and (u.valid_to is null or u.valid_to >= ?)) s order by turn, code limit 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, today);
      statement.setObject(3, today);
      statement.setObject(4, tenant);
      statement.setObject(5, today);
      statement.setObject(6, today);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw Refusal.conflict(
              "nothing-to-rate",
              "今天还没有启用的窗口或部门可供试评，请核对启用日期。",
              "No window or department is in force today; check the dates they begin on.");
        }
        return new Spot(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
      }
    }
  }

  private static EvaluationDraft asTest(EvaluationDraft draft) {
    return new EvaluationDraft(
        draft.onceKey(),
        draft.level(),
        draft.source(),
        draft.terminal(),
        Origin.TEST,
        draft.ratedOn(),
        draft.unitCode(),
        draft.windowCode(),
        draft.staffNumber(),
        draft.matterCode(),
        draft.serviceRecordNumber(),
        draft.serviceNumber(),
        draft.assessNumber(),
        draft.tags(),
        draft.words(),
        draft.contact());
  }
}
