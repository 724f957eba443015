package org.haochaping.channel.thirdparty;

import java.util.Optional;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.ScoreDraft;

/** What one row found of a unit: a rating, a score, or both. */
record Finding(Optional<EvaluationDraft> rating, Optional<ScoreDraft> score) {}
