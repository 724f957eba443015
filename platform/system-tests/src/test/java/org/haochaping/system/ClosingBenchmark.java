package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A county's monthly closing and all forms of its bulletin, from one to ten million ratings in the
 * month, beside one plain count of the same rows. Reports; asserts no speed.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class ClosingBenchmark {
  private static final String COUNTY = "532801";
  private static final String MONTH = "2026-09";
  private static final int MILLION = Integer.getInteger("million", 1_000_000);
  private static final int[] MILLIONS = {1, 2, 5, 10};
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String RATED =
      "insert into evaluation (tenant_id, id, rated_on, received_at, source, terminal,"
          + " channel_instance_id, origin, level, unit_id, window_id, catalogue_version, words)"
          + " select ?, (lpad(to_hex((extract(epoch from g.moment) * 1000)::bigint), 12, '0') || '7' ||"
          + " substr(md5(g.i::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid,"
          + " (g.moment at time zone 'Asia/Shanghai')::date, g.moment, (array[1, 2, 3, 5])[1 + g.i % 4], 3,"
          + " p.unit_id, case when g.o < 0.7 then 'ACTIVE' else 'DEFAULT' end, case when g.o < 0.002"
          + " then 'DISSATISFIED' when g.o < 0.3 then 'SATISFIED' else 'VERY_SATISFIED' end,"
          + " p.unit_id, p.window_id, 'national-v2', case when g.i % 100 = 0 then '办得很快，态度也好'"
          + " || g.i % 1000 else '' end from (select i, random() o, floor(random() * (select count(*)"
          + " from place)) n, timestamptz '2026-09-01 00:00+08' + random() * interval '29 days 23"
          + " hours' moment from generate_series(1, ?) i offset 0) g join place p on p.n = g.n";

  private static final String PLACES =
      "create temp table place as select row_number() over (order by w.id) - 1 n, w.unit_id,"
          + " w.id window_id from service_window w where w.tenant_id = ?";

  @Test
  void closing_a_month_and_printing_all_its_forms() throws Exception {
    StringBuilder report =
        new StringBuilder(
            "| ratings | plain count s | closing s | all forms s | forms | closing / count | all / count |\n"
                + "|--:|--:|--:|--:|--:|--:|--:|\n");
    try (Product product =
            Product.of(Product.today(), Product.emptyFolder("closing-benchmark"), Product.BEGIN);
        Connection owner = product.databaseAsOwner()) {
      Api lead = Api.of(product, DemoTenant.of(product, COUNTY).login("lead-department"));
      UUID county = prepare(owner);
      int there = 0;
      for (int millions : MILLIONS) {
        fill(owner, county, (millions - there) * MILLION);
        there = millions;
        double count = seconds(() -> count(owner, county));
        String[] made = new String[2];
        double closing = seconds(() -> made[0] = close(lead));
        double forms = seconds(() -> made[1] = publish(lead, made[0]));
        int printed = lead.get("/api/v1/bulletins/" + made[1] + "/forms").items().size();
        assertThat(printed).isGreaterThanOrEqualTo(5);
        String line =
            String.format(
                Locale.ROOT,
                "| %,d | %.2f | %.2f | %.2f | %d | %.1f | %.1f |%n",
                millions * MILLION,
                count,
                closing,
                forms,
                printed,
                closing / count,
                (closing + forms) / count);
        System.out.print(line);
        report.append(line);
      }
    }
    Files.writeString(
        Path.of(System.getProperty("target", "target"), "closing-benchmark.md"), report);
    System.out.println(report);
  }

  private static UUID prepare(Connection owner) throws Exception {
    UUID county;
    try (Statement statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("update tenant set created_at = '2020-01-01'");
      statement.execute("select make_evaluation_partitions('2026-09-01', 1)");
      try (ResultSet row =
          statement.executeQuery("select id from tenant where code = '" + COUNTY + "'")) {
        row.next();
        county = row.getObject(1, UUID.class);
      }
    }
    try (PreparedStatement statement = owner.prepareStatement(PLACES)) {
      statement.setObject(1, county);
      statement.executeUpdate();
    }
    return county;
  }

  private static void fill(Connection owner, UUID county, int ratings) throws Exception {
    try (PreparedStatement statement = owner.prepareStatement(RATED)) {
      statement.setObject(1, county);
      statement.setInt(2, ratings);
      statement.executeUpdate();
    }
    try (Statement statement = owner.createStatement()) {
      statement.execute("vacuum analyze evaluation");
    }
  }

  private static void count(Connection owner, UUID county) throws Exception {
    try (PreparedStatement statement =
        owner.prepareStatement(
            "select unit_id, source, level, count(*) from evaluation where tenant_id = ?"
                + " and rated_on between '2026-09-01' and '2026-09-30' group by 1, 2, 3")) {
      statement.setObject(1, county);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
      }
    }
  }

  private static String close(Api lead) {
    return lead.call("POST", "/api/v1/closings")
        .within(PATIENCE)
        .json(Json.createObjectBuilder().add("period", MONTH))
        .send()
        .expect(201)
        .json()
        .getString("id");
  }

  private static String publish(Api lead, String closing) {
    return lead.call("POST", "/api/v1/bulletins")
        .within(PATIENCE)
        .json(Json.createObjectBuilder().add("closingId", closing))
        .send()
        .expect(201)
        .json()
        .getString("id");
  }

  private interface Step {
    void run() throws Exception;
  }

  private static double seconds(Step step) throws Exception {
    long begin = System.nanoTime();
    step.run();
    return (System.nanoTime() - begin) / 1e9;
  }
}
