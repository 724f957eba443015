package org.haochaping.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A window in a hall, where a unit serves. */
@Entity
@Table(name = "service_window")
@SuppressWarnings("NullAway.Init") // JPA fills the columns that are not null
public class ServiceWindow {
  @Id UUID id;

  @Column(name = "tenant_id")
  UUID tenantId;

  String code;
  String name;

  @Column(name = "hall_id")
  UUID hallId;

  @Column(name = "unit_id")
  UUID unitId;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  protected ServiceWindow() {}
}
