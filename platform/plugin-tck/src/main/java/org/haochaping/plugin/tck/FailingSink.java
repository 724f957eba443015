package org.haochaping.plugin.tck;

import java.util.List;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.ServiceRecordDraft;

/** A core that cannot take anything. */
record FailingSink(Error reason) implements DraftSink {

  @Override
  public void accept(long position, EvaluationDraft draft) {
    throw reason;
  }

  @Override
  public void accept(long position, ServiceRecordDraft draft) {
    throw reason;
  }

  @Override
  public void accept(long position, ScoreDraft draft) {
    throw reason;
  }

  @Override
  public void accept(long position, EvaluationDraft rating, ScoreDraft score) {
    throw reason;
  }

  @Override
  public void reject(long position, List<Problem> problems) {
    throw reason;
  }
}
