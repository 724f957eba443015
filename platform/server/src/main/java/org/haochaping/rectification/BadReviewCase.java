package org.haochaping.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Parties;
import org.haochaping.plugin.api.Level;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One bad review on its way from its arrival to its answer. It copies the facts its parties need.
 */
@Entity
@Table(name = "bad_review_case")
@SuppressWarnings("NullAway.Init") // JPA fills the columns that are not null
public class BadReviewCase {
  @Id UUID id;

  @Column(name = "tenant_id")
  UUID tenantId;

  @Column(name = "lead_tenant_id")
  UUID leadTenantId;

  @Column(name = "centre_tenant_id")
  UUID centreTenantId;

  @Column(name = "lead_unit_id")
  UUID leadUnitId;

  @Column(name = "lead_unit_name")
  String leadUnitName;

  @Column(name = "evaluation_id")
  UUID evaluationId;

  String number;

  @Enumerated(EnumType.STRING)
  CaseState state;

  @Version long version;

  @Column(name = "policy_version")
  String policyVersion;

  @Column(name = "tenant_name")
  String tenantName;

  int source;
  int terminal;

  @Enumerated(EnumType.STRING)
  Level level;

  String tags;
  String words;

  @Column(name = "contact_given")
  boolean contactGiven;

  @Column(name = "rated_on")
  LocalDate ratedOn;

  @Column(name = "received_at")
  OffsetDateTime receivedAt;

  @Column(name = "opened_at")
  OffsetDateTime openedAt;

  @Column(name = "unit_id")
  UUID unitId;

  @Column(name = "unit_name")
  String unitName;

  @Column(name = "window_name")
  @Nullable String windowName;

  @Column(name = "matter_name")
  @Nullable String matterName;

  @Column(name = "rectify_clear_days")
  int rectifyClearDays;

  @Column(name = "rectify_complex_days")
  int rectifyComplexDays;

  @Nullable String section;

  @Enumerated(EnumType.STRING)
  @Nullable Complexity complexity;

  @Enumerated(EnumType.STRING)
  @Nullable Finding finding;

  @Nullable String measures;
  @Nullable String reply;

  @Column(name = "handed_over_at")
  @Nullable OffsetDateTime handedOverAt;

  @Column(name = "acknowledged_at")
  @Nullable OffsetDateTime acknowledgedAt;

  @Column(name = "answered_at")
  @Nullable OffsetDateTime answeredAt;

  @Column(name = "closed_at")
  @Nullable OffsetDateTime closedAt;

  /** 情况清楚 or 情况复杂, 一(二)2; decides the time to rectify. */
  public enum Complexity {
    CLEAR,
    COMPLEX
  }

  /** 属实、部分属实、不属实. */
  public enum Finding {
    SUBSTANTIATED,
    PARTLY,
    UNSUBSTANTIATED
  }

  protected BadReviewCase() {}

  Parties parties() {
    return new Parties(tenantId, leadTenantId, centreTenantId);
  }

  /** As what this person can act on the case. */
  List<Party> partiesOf(Actor actor) {
    List<Party> parties = new ArrayList<>();
    if (actor.tenantId().equals(leadTenantId) && actor.has(Party.LEAD.role(), leadUnitId)) {
      parties.add(Party.LEAD);
    }
    if (actor.tenantId().equals(tenantId) && actor.has(Party.RATED.role(), unitId)) {
      parties.add(Party.RATED);
    }
    if (actor.tenantId().equals(centreTenantId) && actor.has(Party.CENTRE.role())) {
      parties.add(Party.CENTRE);
    }
    return parties;
  }

  void handOver(UUID toUnit, String toUnitName, Instant now) {
    move(CaseAction.HAND_OVER);
    unitId = toUnit;
    unitName = toUnitName;
    handedOverAt = now.atOffset(ZoneOffset.UTC);
  }

  void acknowledge(Complexity found, String bySection, Instant now) {
    move(CaseAction.ACKNOWLEDGE);
    complexity = found;
    section = bySection;
    acknowledgedAt = now.atOffset(ZoneOffset.UTC);
  }

  void answer(Finding found, String taken, String words, Instant now) {
    move(CaseAction.ANSWER);
    finding = found;
    measures = taken;
    reply = words;
    answeredAt = now.atOffset(ZoneOffset.UTC);
  }

  void close(Instant now) {
    move(CaseAction.CLOSE);
    closedAt = now.atOffset(ZoneOffset.UTC);
  }

  private void move(CaseAction action) {
    state =
        CaseLife.edge(state, action)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "not-allowed-now",
                        "该差评目前为“" + state.chinese() + "”,不能执行此操作,请刷新页面。",
                        "The case is \""
                            + state.english()
                            + "\" now and does not allow this; reload the page."))
            .to();
  }
}
