package org.haochaping.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department, a section of one, a service centre or another office. */
@Entity
@Table(name = "unit")
@SuppressWarnings("NullAway.Init") // JPA fills the columns that are not null
public class Unit {
  @Id UUID id;

  @Column(name = "tenant_id")
  UUID tenantId;

  String code;
  String name;
  String kind;

  @Column(name = "line_of_work")
  @Nullable String lineOfWork;

  @Column(name = "parent_id")
  @Nullable UUID parentId;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  protected Unit() {}
}
