package org.haochaping.bulletin;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.bulletin.opendata.OpenDataFactory;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.figures.CaseCount;
import org.haochaping.figures.Count;
import org.haochaping.figures.Definitions;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Figures.Cell;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.figures.FiguresJson;
import org.haochaping.figures.LevelCounts;
import org.haochaping.figures.ScoreCount;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.Samples;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.jspecify.annotations.Nullable;

/** Bulletins as the server composes them and the plugin writes them. */
public final class RealBulletins {
  private static final Tenant JINGHONG =
      new Tenant(new UUID(0, 1), "532801", "K32801", "景洪市", TenantLevel.COUNTY, null);
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final int MINIMUM = 30;

  private static final Unit POLICE = unit(1, "GAJ", "市公安局", "DEPARTMENT");
  private static final Unit MARKET = unit(2, "SJJ", "市市场监管局", "DEPARTMENT");
  private static final Unit TAX = unit(3, "SWJ", "市“税务”局\t\\", "DEPARTMENT");
  private static final Unit CULTURE = unit(4, "WLJ", "市文化和旅游局", "DEPARTMENT");
  private static final Unit ARCHIVE = unit(5, "DAG", "市档案馆", "DEPARTMENT");
  private static final Unit CENTRE = unit(6, "ZWZX", "市政务服务中心", "SERVICE_CENTRE");
  private static final Unit HOUSING = unit(7, "ZJJ", "市住建局", "DEPARTMENT");
  private static final List<Unit> UNITS =
      List.of(POLICE, MARKET, TAX, CULTURE, ARCHIVE, CENTRE, HOUSING);

  private RealBulletins() {}

  /**
   * One with everything that can be printed: rates beside 100.00 and 0.00, two departments with the
   * same rate from different counts, too few ratings, none, defaults, voided ones, follow-ups,
   * cases, scores and what another bulletin tells.
   */
  public static String october() {
    return printed(closing(1, octoberCells()), null);
  }

  /** The same month, closed again after a rating was voided. */
  public static String correction() {
    List<Cell> cells = new ArrayList<>(octoberCells());
    cells.set(1, cell(Source.ONLINE_HALL, Terminal.PC, MARKET, levels(40, 10, 6, 3, 0), 0, 4, 0));
    return printed(closing(2, cells), closing(1, octoberCells()));
  }

  /** A month in which nobody rated. */
  public static String empty() {
    return printed(closing(1, List.of()), null);
  }

  /** The hash these figures have. */
  public static String sha256(jakarta.json.JsonObject figures) {
    return FiguresJson.sha256(FiguresJson.read(figures));
  }

  private static List<Cell> octoberCells() {
    return List.of(
        cell(
            Source.WINDOW_TERMINAL,
            Terminal.HALL_OTHER,
            POLICE,
            levels(99_000, 900, 98, 2, 0),
            0,
            0,
            0),
        cell(Source.ONLINE_HALL, Terminal.PC, MARKET, levels(40, 10, 6, 3, 1), 0, 3, 2),
        cell(Source.MOBILE_APP, Terminal.MOBILE, TAX, levels(20, 5, 3, 1, 1), 0, 0, 0),
        cell(Source.DEPARTMENT_QR, Terminal.QR_CODE, TAX, levels(0, 0, 28, 0, 2), 28, 0, 1),
        cell(
            Source.WINDOW_TERMINAL, Terminal.HALL_TABLET, CULTURE, levels(28, 0, 0, 1, 0), 0, 0, 0),
        cell(Source.WINDOW_TERMINAL, Terminal.HALL_TABLET, CENTRE, levels(40, 1, 0, 0, 0), 0, 0, 0),
        cell(
            Source.WINDOW_TERMINAL,
            Terminal.TEXT_MESSAGE,
            HOUSING,
            levels(31, 0, 0, 0, 0),
            31,
            0,
            0),
        cell(Source.HOTLINE, Terminal.TELEPHONE, MARKET, levels(0, 0, 0, 9, 9), 0, 0, 0));
  }

  private static LevelCounts levels(long a, long b, long c, long d, long e) {
    return new LevelCounts(a, b, c, d, e);
  }

  private static Cell cell(
      Source source,
      Terminal terminal,
      Unit unit,
      LevelCounts levels,
      long defaults,
      long voided,
      long followUps) {
    LevelCounts active = defaults == 0 ? levels : LevelCounts.NONE;
    LevelCounts second = new LevelCounts(followUps, 0, 0, followUps, 0);
    return new Cell(
        source, terminal, unit.id(), new Count(levels, active, defaults, voided, second));
  }

  private static Closing closing(int version, List<Cell> cells) {
    Figures figures =
        new Figures(
            OCTOBER.first(),
            OCTOBER.last(),
            UNITS,
            cells,
            cells.isEmpty()
                ? List.of()
                : List.of(
                    new CaseCount(MARKET.id(), 900, 800, 60, 59, 12),
                    new CaseCount(TAX.id(), 900, 3, 2, 1, 1),
                    new CaseCount(ARCHIVE.id(), 7, 0, 0, 0, 0)),
            List.of(new ScoreCount(Source.INSPECTION, TAX.id(), 2, new BigDecimal("181.50"))));
    return new Closing(
        new UUID(1, version),
        JINGHONG.id(),
        OCTOBER,
        version,
        Instant.parse("2026-11-0" + version + "T16:30:05.123456Z"),
        Definitions.VERSION,
        "532800@1",
        figures,
        FiguresJson.sha256(figures),
        "王局");
  }

  private static String printed(Closing closing, @Nullable Closing corrected) {
    MonthlyBulletin bulletin =
        new MonthlyBulletin(
            JINGHONG, closing, "景洪市政务服务管理局", LocalDate.of(2026, 11, 6), MINIMUM, corrected);
    OpenDataFactory factory = new OpenDataFactory();
    byte[] bytes =
        factory
            .create(factory.settingsSchema().complete(Map.of()), Samples.jinghong())
            .render(bulletin.document())
            .bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Unit unit(long n, String code, String name, String kind) {
    return new Unit(new UUID(0, n), code, name, kind);
  }
}
