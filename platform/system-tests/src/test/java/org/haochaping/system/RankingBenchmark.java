package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Ratings;
import org.haochaping.system.fixture.TenYears;
import org.haochaping.system.fixture.Timed;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the provincial office asks about ten years of a whole province, beside the same asked of the
 * raw ratings, in one run with citizens rating all the while. Reports; asserts no speed.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class RankingBenchmark {
  private static final int RATINGS = Integer.getInteger("ratings", 10_000_000);
  private static final int PACE = 10;
  private static final Duration TIME = Duration.ofSeconds(15);
  private static final String MONTH = "2026-09";

  private static final String COUNTED =
      "count(*), count(*) filter (where level in ('DISSATISFIED', 'VERY_DISSATISFIED')),"
          + " count(*) filter (where origin in ('ACTIVE', 'INVITED')), count(*) filter (where"
          + " origin in ('ACTIVE', 'INVITED') and level in ('DISSATISFIED', 'VERY_DISSATISFIED'))"
          + " from evaluation where state = 'COUNTED' and assess_number = 1";
  private static final String OF_MONTH =
      " and source in (1, 2, 3, 5) and rated_on between '2026-09-01' and '2026-09-30'";
  private static final String OF_TWO_MONTHS =
      " and source in (1, 2, 3, 5) and rated_on between '2026-08-01' and '2026-09-30'";
  private static final String OF_YEAR = " and rated_on between '2025-01-01' and '2025-12-31'";

  /** One question: how the product is asked and how the rows are. */
  private record Question(String path, String sql) {}

  private record Line(String path, Timed product, Timed rows) {}

  private static Map<String, Question> questions() {
    String tenants = "select tenant_id, " + COUNTED;
    String units = "select tenant_id, unit_id, " + COUNTED;
    String months = "select tenant_id, date_trunc('month', rated_on) m, " + COUNTED;
    Map<String, Question> questions = new LinkedHashMap<>();
    ranking(
        questions,
        "各县市，月 counties, a month",
        "COUNTIES",
        MONTH,
        tenants + OF_MONTH + " group by 1");
    ranking(
        questions,
        "各州市，月 prefectures, a month",
        "PREFECTURES",
        MONTH,
        tenants + OF_MONTH + " group by 1");
    ranking(
        questions,
        "同一条线，月 lines of work, a month",
        "LINES_OF_WORK",
        MONTH,
        units + OF_MONTH + " group by 1, 2");
    ranking(
        questions, "各县市，年 counties, a year", "COUNTIES", "2025", tenants + OF_YEAR + " group by 1");
    questions.put(
        "全域总览，两期 overview, two periods",
        new Question(
            "/api/v1/overview?measure=GOOD&period=" + MONTH + "&compare=2026-08",
            months + OF_TWO_MONTHS + " group by 1, 2"));
    questions.put(
        "各部门升降 departments that fell",
        new Question(
            "/api/v1/overview/departments?measure=GOOD&order=FALL&limit=50&period="
                + MONTH
                + "&compare=2026-08",
            "select unit_id, date_trunc('month', rated_on) m, "
                + COUNTED
                + OF_TWO_MONTHS
                + " group by 1, 2"));
    questions.put(
        "十年趋势 trend of ten years",
        new Question(
            "/api/v1/overview/trend?from=2016-10&to=" + MONTH,
            months + " and source in (1, 2, 3, 5) group by 1, 2"));
    return questions;
  }

  private static void ranking(
      Map<String, Question> questions, String name, String kind, String period, String sql) {
    questions.put(name, new Question("/api/v1/rankings?kind=" + kind + "&period=" + period, sql));
  }

  @Test
  void rankings_and_overviews_of_ten_years() throws Exception {
    try (Product product =
            Product.of(Product.today(), Product.emptyFolder("ranking-benchmark"), Product.BEGIN);
        Connection owner = product.databaseAsOwner()) {
      TenYears.fill(owner, RATINGS);
      Api province = Api.of(product, DemoTenant.of(product, "530000").login("province-office"));
      StringBuilder report = new StringBuilder(head(owner));
      try (Ratings running = Ratings.perSecond(product, PACE)) {
        for (Map.Entry<String, Question> one : questions().entrySet()) {
          Line line = measured(province, owner, one.getValue());
          String told =
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %s | %.0f |%n",
                  one.getKey(),
                  line.product.columns(),
                  line.rows.columns(),
                  line.rows.p50Millis() / line.product.p50Millis());
          System.out.print(told);
          report.append(told);
        }
        report.append(
            "%n其间受理评价 ratings taken meanwhile: %d，失败 failed: %d%n"
                .formatted(running.acknowledged(), running.failed()));
        assertThat(running.failed()).isZero();
      }
      Files.writeString(
          Path.of(System.getProperty("target", "target"), "ranking-benchmark.md"), report);
      System.out.println(report);
    }
  }

  private static Line measured(Api province, Connection owner, Question question) throws Exception {
    Timed product = Timed.of(TIME, () -> province.call("GET", question.path).trySend().expect(200));
    Timed rows = Timed.of(TIME, () -> read(owner, question.sql));
    return new Line(question.path, product, rows);
  }

  private static void read(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        rows.getLong(rows.getMetaData().getColumnCount());
      }
    }
  }

  private static String head(Connection owner) throws Exception {
    List<String> counts = new java.util.ArrayList<>();
    for (String table : List.of("evaluation", "closing")) {
      try (Statement statement = owner.createStatement();
          ResultSet row = statement.executeQuery("select count(*) from " + table)) {
        row.next();
        counts.add(String.format(Locale.ROOT, "%,d", row.getLong(1)));
      }
    }
    return "评价 ratings: %s，结算 closings: %s，租户 tenants: %d%n%n"
            .formatted(counts.get(0), counts.get(1), TenYears.TENANTS)
        + "| question | product runs | p50 ms | p99 ms | rows runs | p50 ms | p99 ms | rows / product (p50) |\n"
        + "|---|--:|--:|--:|--:|--:|--:|--:|\n";
  }
}
