package org.haochaping.plugin;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ServiceRecordDraft;

/** What a test plugin said. */
public final class Heard implements DraftSink {
  private final List<String> words = new ArrayList<>();

  @Override
  public void accept(long position, EvaluationDraft draft) {
    words.add(draft.words());
  }

  @Override
  public void accept(long position, ServiceRecordDraft draft) {
    words.add(draft.unitCode());
  }

  @Override
  public void reject(long position, List<Problem> problems) {
    words.add(problems.get(0).field());
  }

  public List<String> words() {
    return words;
  }
}
