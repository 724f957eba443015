package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.Measured;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.Test;

/**
 * Acknowledged ratings a second over HTTP, beside an empty answer of the same server and a single
 * row inserted and committed over JDBC, all in one run on one machine. Reports; asserts no speed.
 */
@OnProduct
class IntakeBenchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration TIME = Duration.ofSeconds(15);
  private static final int[] CLIENTS = {1, 8, 32};

  /** The three of them with as many clients. */
  private record Round(Measured echo, Measured insert, Measured rating) {}

  @Test
  void acknowledged_ratings_a_second(Product product) throws Exception {
    Counter counter = Counter.of(product, "532801");
    String code = counter.windowLink("window", "JH-01").getString("code");
    Measured.Clients echo = echo(product);
    Measured.Clients rating = rating(counter, code);
    Measured.Clients insert = insert(product);
    for (Measured.Clients clients : List.of(echo, rating, insert)) {
      Measured.of(16, WARM_UP, clients);
    }
    List<Round> rounds = new ArrayList<>();
    for (int clients : CLIENTS) {
      rounds.add(
          new Round(
              Measured.of(clients, TIME, echo),
              Measured.of(clients, TIME, insert),
              Measured.of(clients, TIME, rating)));
    }
    String report = report(rounds);
    Path file = Path.of(System.getProperty("target", "target"), "benchmarks.md");
    Files.writeString(file, report);
    System.out.println(report);
    assertThat(rounds).allSatisfy(round -> assertThat(round.rating.perSecond()).isPositive());
  }

  private static Measured.Clients echo(Product product) {
    Api anybody = Api.anonymous(product);
    return () -> () -> anybody.call("GET", "/api/v1/public/config").trySend().expect(200);
  }

  private static Measured.Clients rating(Counter counter, String code) {
    return () ->
        () ->
            counter
                .rating(code, UUID.randomUUID().toString(), Counter.good("SATISFIED"))
                .trySend()
                .expect(201);
  }

  /** The journal is the one table of the application role that takes any row. */
  private static Measured.Clients insert(Product product) {
    return () -> {
      Connection connection = product.databaseOf("532801");
      connection.setAutoCommit(true);
      PreparedStatement statement =
          connection.prepareStatement(
              "insert into journal (tenant_id, id, at, kind, subject_id, actor, content, salt,"
                  + " commitment) values (current_tenant(), ?, now(), 'Benchmark', ?, 'benchmark',"
                  + " '{}', '', '')");
      return () -> {
        UUID id = UUID.randomUUID();
        statement.setObject(1, id);
        statement.setObject(2, id);
        statement.executeUpdate();
      };
    };
  }

  private static String report(List<Round> rounds) {
    StringBuilder text = new StringBuilder();
    text.append(
            "| clients | empty JAX-RS answer /s | p50 ms | p99 ms | INSERT+COMMIT /s | p50 | p99")
        .append(" | acknowledged ratings /s | p50 | p99 | of the answers | of the inserts |\n")
        .append("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    for (Round round : rounds) {
      text.append("| ").append(round.rating.clients()).append(" | ");
      for (Measured one : List.of(round.echo, round.insert, round.rating)) {
        text.append(
            "%,.0f | %.2f | %.2f | ".formatted(one.perSecond(), one.p50Millis(), one.p99Millis()));
      }
      text.append(
          String.format(
              Locale.ROOT,
              "%.2f | %.2f |%n",
              round.rating.perSecond() / round.echo.perSecond(),
              round.rating.perSecond() / round.insert.perSecond()));
    }
    return text.toString();
  }
}
