package org.haochaping.assessment;

import java.util.Optional;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.ScoreDraft;

/** What a channel made of one sheet: a rating, a score, or both. */
public record Finding(Optional<EvaluationDraft> rating, Optional<ScoreDraft> score) {}
