package org.haochaping.system;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Review;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Product;

/**
 * The regulation row by row, over REST, on a product whose clock is moved through the spring of
 * 2026: in the order of the classes' names, which is that of the clauses. Every date is counted by
 * hand from the national calendar of 2026; the prefecture published none.
 */
abstract class RegulationRow {
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  static final String COUNTY = "532801";

  final Product product;

  RegulationRow(Product product) {
    this.product = product;
  }

  Review review(String unit) {
    String words = "办理用时太长 " + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    return Review.of(product, COUNTY, unit, words);
  }

  Api lead() {
    return Api.of(product, DemoTenant.of(product, COUNTY).lead(product, 5));
  }

  void on(String day) throws IOException {
    product.moveTo(morning(LocalDate.parse(day)));
  }

  static Instant morning(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(CHINA).toInstant();
  }

  static JsonObjectBuilder json(String key, String value) {
    return Json.createObjectBuilder().add(key, value);
  }
}
