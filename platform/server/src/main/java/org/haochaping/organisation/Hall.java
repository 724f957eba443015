package org.haochaping.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hall where windows are: a service centre's or a department's own. */
@Entity
@Table(name = "hall")
@SuppressWarnings("NullAway.Init") // JPA fills the columns that are not null
public class Hall {
  @Id UUID id;

  @Column(name = "tenant_id")
  UUID tenantId;

  String code;
  String name;
  String address;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  protected Hall() {}
}
