package org.haochaping.appeal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.ErasableColumns;
import org.haochaping.retention.PersonalColumns;

/**
 * Evidence is about what the citizen wrote and may name him, so it is kept no longer: it goes with
 * the words of the rating, by their term or at his wish, once the case has ended. Digests and the
 * decision stay.
 */
@ApplicationScoped
public class EvidenceData implements PersonalColumns {
  private static final ErasableColumns COLUMNS =
      ErasableColumns.of(
          "appeal_file", "evaluation_id", "octet_length(bytes) > 0", "bytes", "name");

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.WORDS);
  }

  @Override
  public ErasableColumns columns() {
    return COLUMNS;
  }
}
