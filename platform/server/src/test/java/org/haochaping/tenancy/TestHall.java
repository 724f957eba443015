package org.haochaping.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A small entity of the tests on a table that exists anyway. */
@Entity
@Table(name = "hall")
public class TestHall {
  @Id UUID id = new UUID(0, 0);

  @Column(name = "tenant_id")
  UUID tenantId = new UUID(0, 0);

  String code = "";
  String name = "";
  String address = "";

  @Column(name = "valid_from")
  LocalDate validFrom = LocalDate.of(2026, 1, 1);

  static TestHall of(UUID tenant, UUID id, String code) {
    TestHall hall = new TestHall();
    hall.tenantId = tenant;
    hall.id = id;
    hall.code = code;
    hall.name = "测试大厅";
    return hall;
  }
}
