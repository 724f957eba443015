package org.haochaping.channel.hotline;

import java.util.List;
import org.haochaping.plugin.api.Apart;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;

/** What one row of the export is. */
sealed interface Call {

  /** A call about a government service that its caller rated. */
  record Rated(EvaluationDraft draft) implements Call {}

  /** A call that is counted apart. */
  record Other(Apart reason) implements Call {}

  /** A row that cannot be understood. */
  record Unclear(List<Problem> problems) implements Call {}
}
