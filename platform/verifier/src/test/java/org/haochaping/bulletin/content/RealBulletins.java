package org.haochaping.bulletin.content;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.bulletin.opendata.OpenDataFactory;
import org.haochaping.bulletin.way.Filings.Filing;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Outcomes;
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
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.Samples;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.haochaping.tenancy.Policy.ScoreWeights;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.jspecify.annotations.Nullable;

/** Bulletins as the server composes them and the plugin writes them. */
public final class RealBulletins {
  static final Tenant JINGHONG =
      new Tenant(new UUID(0, 1), "532801", "K32801", "景洪市", TenantLevel.COUNTY, null);
  static final Period OCTOBER = Period.parse("2026-10");
  static final PrintingRules USUAL = new PrintingRules(30, FiguresPolicy.usual());

  /** One decimal, shares that add up, and weights that make unlike averages. */
  static final PrintingRules OWN =
      new PrintingRules(
          60, new FiguresPolicy(1, true, "本市", new ScoreWeights(100, 80, 60, 30, 1, true, "本市")));

  static final String BUREAU = "景洪市政务服务管理局";
  static final LocalDate ISSUED = LocalDate.of(2026, 11, 6);

  static final Unit POLICE = unit(1, "GAJ", "市公安局", "DEPARTMENT");
  private static final Unit MARKET = unit(2, "SJJ", "市市场监管局", "DEPARTMENT");
  static final Unit TAX = unit(3, "SWJ", "市“税务”局\t\\", "DEPARTMENT");
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

  /** By other rules of printing, with average scores. */
  public static String ruled() {
    return printed(
        new PeriodBulletin(
            JINGHONG,
            closing(2, octoberCells().subList(0, 4)),
            BUREAU,
            ISSUED,
            OWN,
            new Corrected(closing(1, octoberCells()), USUAL, OCTOBER.sources()),
            beside()));
  }

  /** The same of a year's ranking. */
  public static String ruledRanking() {
    return printed(
        new AnnualRanking(
                JINGHONG,
                closing(Period.parse("2026"), 1, octoberCells()),
                BUREAU,
                ISSUED,
                OWN,
                "",
                null,
                beside().below(),
                List.of())
            .document());
  }

  /** A month in which nobody rated. */
  public static String empty() {
    return printed(closing(1, List.of()), null);
  }

  /** With places below, bad results in three states, and what became of them and of older ones. */
  public static String lead() {
    return printed(
        new PeriodBulletin(
            JINGHONG, closing(1, octoberCells()), BUREAU, ISSUED, USUAL, null, beside()));
  }

  /** A year's ranking with the bureau's own words and the bulletins it was compiled from. */
  public static String ranking() {
    return printed(
        new AnnualRanking(
                JINGHONG,
                closing(Period.parse("2026"), 2, octoberCells()),
                BUREAU,
                ISSUED,
                USUAL,
                "好评率比上年提高0.3个百分点。\n热线差评最多。",
                new Corrected(
                    closing(Period.parse("2026"), 1, octoberCells().subList(0, 6)),
                    USUAL,
                    Period.parse("2026").kind().ranked()),
                beside().below(),
                List.of(filing("景洪市2026年10月政务服务“好差评”情况通报")))
            .document());
  }

  static Contents beside() {
    Count own = new Count(levels(80, 9, 1, 7, 3), levels(60, 0, 0, 7, 3), 20, 1, LevelCounts.NONE);
    LocalDate until = ISSUED.plusDays(1);
    return new Contents(
        OCTOBER.sources(),
        true,
        List.of(
            new Below("勐养镇", own, own.plus(own), 2, 1), new Below("嘎洒镇", null, Count.NONE, 0, 2)),
        List.of(
            new BadResults.Unit(MARKET.id(), MARKET.name(), 3, 1, 0, 1, 4, true, until),
            new BadResults.Unit(TAX.id(), TAX.name(), 2, 0, 1, 0, 2, true, ISSUED.minusDays(9))),
        new Outcomes(
            List.of(
                new Outcomes.Unit(
                    Source.ONLINE_HALL, MARKET.id(), MARKET.name(), 4, 4, 2, 1, 1, 2, 0),
                new Outcomes.Unit(
                    Source.WINDOW_TERMINAL, MARKET.id(), MARKET.name(), 1, 1, 1, 0, 0, 0, 0),
                new Outcomes.Unit(Source.HOTLINE, TAX.id(), TAX.name(), 9, 9, 9, 9, 9, 9, 9),
                new Outcomes.Unit(Source.MOBILE_APP, TAX.id(), TAX.name(), 3, 2, 1, 0, 0, 1, 1)),
            new Outcomes.Before(
                "2026-09",
                Instant.parse("2026-10-02T00:00:00Z"),
                List.of(
                    new Outcomes.Carried(
                        Source.ONLINE_HALL, MARKET.id(), MARKET.name(), 5, 3, 1)))));
  }

  private static Filing filing(String title) {
    return new Filing(
        new UUID(2, 1),
        JINGHONG.name(),
        "K32801",
        BUREAU,
        "monthly-bulletin",
        OCTOBER.code(),
        1,
        title,
        "00",
        "00",
        "西双版纳州",
        "王局",
        Instant.parse("2026-11-05T17:00:00Z"));
  }

  /** The hash these figures have. */
  public static String sha256(jakarta.json.JsonObject figures) {
    return FiguresJson.sha256(FiguresJson.read(figures));
  }

  static List<Cell> octoberCells() {
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

  static LevelCounts levels(long a, long b, long c, long d, long e) {
    return new LevelCounts(a, b, c, d, e);
  }

  static Cell cell(
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
    return closing(OCTOBER, version, cells);
  }

  static Closing closing(Period period, int version, List<Cell> cells) {
    Figures figures =
        new Figures(
            period.first(),
            period.last(),
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
        period,
        version,
        Instant.parse("2026-11-0" + version + "T16:30:05.123456Z"),
        Definitions.VERSION,
        "532800@1",
        figures,
        FiguresJson.sha256(figures),
        "王局");
  }

  private static String printed(Closing closing, @Nullable Closing corrected) {
    return printed(
        new PeriodBulletin(
                JINGHONG,
                closing,
                BUREAU,
                ISSUED,
                USUAL,
                corrected == null ? null : new Corrected(corrected, USUAL, OCTOBER.sources()))
            .document());
  }

  static String printed(PeriodBulletin bulletin) {
    return printed(bulletin.document());
  }

  static String printed(Document document) {
    OpenDataFactory factory = new OpenDataFactory();
    byte[] bytes =
        factory
            .create(factory.settingsSchema().complete(Map.of()), Samples.jinghong())
            .render(document)
            .bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Unit unit(long n, String code, String name, String kind) {
    return new Unit(new UUID(0, n), code, name, kind);
  }
}
