package org.haochaping.bulletin.annual;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A year's report.
 *
 * @param version counted anew, it is another version
 * @param revision of the row, for whoever edits it
 * @param problems 存在问题, written by the office
 * @param measures 下一步措施
 * @param sha256 of its figures
 */
@Schema(name = "AnnualReport")
public record AnnualReport(
    UUID id,
    int year,
    int version,
    State state,
    long revision,
    YearFigures figures,
    String sha256,
    String problems,
    String measures,
    Instant cutOff,
    String issuer,
    String draftedBy,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    @Nullable String receivedBy,
    @Nullable Instant receivedAt) {

  /** Where it stands. */
  @Schema(name = "AnnualReportState")
  public enum State {
    DRAFTED("草稿"),
    SUBMITTED("已报州人民政府"),
    RECEIVED("州人民政府已收到");

    private final String chinese;

    State(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }
}
