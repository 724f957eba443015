package org.haochaping.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 协办: a department that helps the one a case was handed to, within one hand-over. */
@Entity
@Table(name = "case_assist")
@SuppressWarnings("NullAway.Init") // JPA fills the columns that are not null
public class CaseAssist {
  @Id UUID id;

  @Column(name = "tenant_id")
  UUID tenantId;

  @Column(name = "lead_tenant_id")
  UUID leadTenantId;

  @Column(name = "centre_tenant_id")
  UUID centreTenantId;

  @Column(name = "case_id")
  UUID caseId;

  @Column(name = "hand_over")
  int handOver;

  @Column(name = "unit_id")
  UUID unitId;

  @Column(name = "unit_name")
  String unitName;

  @Column(name = "named_by")
  String namedBy;

  @Column(name = "named_at")
  OffsetDateTime namedAt;

  /** 协办意见; nothing until the department has given it. */
  @Nullable String contribution;

  @Column(name = "contributed_by")
  @Nullable String contributedBy;

  @Column(name = "contributed_at")
  @Nullable OffsetDateTime contributedAt;

  protected CaseAssist() {}

  static CaseAssist of(
      UUID id, BadReviewCase about, UUID unit, String name, String by, Instant now) {
    CaseAssist named = new CaseAssist();
    named.id = id;
    named.tenantId = about.tenantId;
    named.leadTenantId = about.leadTenantId;
    named.centreTenantId = about.centreTenantId;
    named.caseId = about.id;
    named.handOver = about.handOvers;
    named.unitId = unit;
    named.unitName = name;
    named.namedBy = by;
    named.namedAt = now.atOffset(ZoneOffset.UTC);
    return named;
  }

  void contribute(String text, String by, Instant now) {
    contribution = text;
    contributedBy = by;
    contributedAt = now.atOffset(ZoneOffset.UTC);
  }
}
