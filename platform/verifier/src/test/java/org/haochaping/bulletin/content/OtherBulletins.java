package org.haochaping.bulletin.content;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.haochaping.bulletin.form.Letterhead;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Outcomes;
import org.haochaping.closing.Period;
import org.haochaping.figures.Figures.Cell;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.jspecify.annotations.Nullable;

/** Bulletins of other periods and offices than those of {@link RealBulletins}. */
public final class OtherBulletins {
  private static final Set<Source> WEB = Set.of(Source.ONLINE_HALL, Source.MOBILE_APP);

  private OtherBulletins() {}

  /** 三(三)2, with a score. */
  public static String halfYearly() {
    return of(
        RealBulletins.closing(Period.parse("2026-H2"), 1, RealBulletins.octoberCells()),
        RealBulletins.USUAL);
  }

  /** 三(三)3: it ranks nobody. */
  public static String annual() {
    Cell asked =
        RealBulletins.cell(
            Source.QUESTIONNAIRE,
            Terminal.HALL_OTHER,
            RealBulletins.POLICE,
            RealBulletins.levels(7, 1, 0, 1, 0),
            0,
            0,
            0);
    return of(RealBulletins.closing(Period.parse("2026"), 1, List.of(asked)), RealBulletins.USUAL);
  }

  /** Of an office beside others: all were told, no appeal can come, some cases are older. */
  public static String oneOfSeveral() {
    return RealBulletins.printed(october(1, only(WEB), null));
  }

  /** A correction by an office that tells less than it did. */
  public static String narrowed() {
    Corrected before =
        new Corrected(
            closing(1, RealBulletins.octoberCells()),
            RealBulletins.USUAL,
            RealBulletins.OCTOBER.sources());
    return RealBulletins.printed(october(2, only(WEB), before));
  }

  /** Nobody rated for himself, and average scores are told. */
  public static String byDefaultAlone() {
    return of(closing(1, RealBulletins.octoberCells().subList(3, 4)), RealBulletins.OWN);
  }

  /** A year without a rating and without a filed bulletin. */
  public static String emptyRanking() {
    return RealBulletins.printed(
        new AnnualRanking(
                RealBulletins.JINGHONG,
                RealBulletins.closing(Period.parse("2026"), 1, List.of()),
                RealBulletins.BUREAU,
                RealBulletins.ISSUED,
                RealBulletins.OWN,
                "",
                null,
                List.of(),
                List.of())
            .document());
  }

  /** As it goes out on paper. */
  public static String inLetter() {
    Letterhead letterhead =
        new Letterhead(
            "景政服〔2026〕12号",
            "各乡镇人民政府，市直各部门，12345政务服务热线办公室",
            List.of("州政务服务管理局", "市纪委监委第1派驻组"),
            "此件公开发布；联系人姓名：岩叫，电话：0691-2123456，电子邮件：2123456@example.cn",
            "景洪市政务服务管理局办公室",
            true);
    return RealBulletins.printed(
        letterhead.around(october(1, RealBulletins.beside(), null).document()));
  }

  private static Contents only(Set<Source> sources) {
    return new Contents(
        sources,
        false,
        List.of(),
        List.of(
            new BadResults.Unit(
                RealBulletins.TAX.id(),
                RealBulletins.TAX.name(),
                2,
                0,
                1,
                0,
                2,
                true,
                RealBulletins.ISSUED.minusDays(1))),
        new Outcomes(
            List.of(),
            new Outcomes.Before(
                "2026-09",
                Instant.parse("2026-10-02T00:00:00Z"),
                List.of(
                    new Outcomes.Carried(
                        Source.MOBILE_APP,
                        RealBulletins.TAX.id(),
                        RealBulletins.TAX.name(),
                        2,
                        1,
                        0)))));
  }

  private static PeriodBulletin october(
      int version, Contents contents, @Nullable Corrected corrected) {
    return new PeriodBulletin(
        RealBulletins.JINGHONG,
        closing(version, RealBulletins.octoberCells()),
        RealBulletins.BUREAU,
        RealBulletins.ISSUED,
        RealBulletins.USUAL,
        corrected,
        contents);
  }

  private static Closing closing(int version, List<Cell> cells) {
    return RealBulletins.closing(RealBulletins.OCTOBER, version, cells);
  }

  private static String of(Closing closing, PrintingRules rules) {
    return RealBulletins.printed(
        new PeriodBulletin(
            RealBulletins.JINGHONG,
            closing,
            RealBulletins.BUREAU,
            RealBulletins.ISSUED,
            rules,
            null));
  }
}
