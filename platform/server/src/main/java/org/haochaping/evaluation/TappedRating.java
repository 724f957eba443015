package org.haochaping.evaluation;

import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.plugin.api.EvaluationDraft;

/**
 * A rating that was tapped at a terminal of ours and may have waited there. Its citizen has gone
 * and has his receipt: what has changed since he tapped is no reason to refuse it.
 *
 * @param key what makes it once-only in its tenant, by whatever channel the terminal was paired
 * @param at the window the terminal stands at, be it in force or not
 */
public record TappedRating(EvaluationDraft draft, String key, DirectoryEntry at) {

  /** What citizens write stays out of logs. */
  @Override
  public String toString() {
    return "TappedRating[" + at.code() + "]";
  }
}
