package org.haochaping.evaluation.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.ErasableColumns;
import org.haochaping.retention.PersonalColumns;

/**
 * What assessors wrote beside a score, who may have written of citizens. It is nobody's rating, so
 * it goes by the score's own age; points, assessor and evidence stay.
 */
@ApplicationScoped
public class ScoreData implements PersonalColumns {
  private static final ErasableColumns COLUMNS =
      ErasableColumns.of("assessment_score", "id", "words <> ''", "words");

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.WORDS);
  }

  @Override
  public ErasableColumns columns() {
    return COLUMNS;
  }
}
