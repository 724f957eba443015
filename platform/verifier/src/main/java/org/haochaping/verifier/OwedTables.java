package org.haochaping.verifier;

import java.util.ArrayList;
import java.util.List;

/** The tables that have to be printed. */
record OwedTables(Owed owed) {

  List<String> captions() {
    Snapshot snapshot = owed.snapshot();
    Outcomes outcomes = snapshot.beside().outcomes();
    List<String> captions =
        new ArrayList<>(List.of(Captions.LEVELS, Captions.SOURCES, Captions.UNIT_RATES));
    captions.addAll(
        owed.isRanking()
            ? List.of(Captions.FILINGS)
            : List.of(Captions.TERMINALS, Captions.UNIT_LEVELS, Captions.UNIT_SOURCES));
    addIf(captions, snapshot.corrected().isPresent(), Captions.CORRECTION);
    addIf(captions, !snapshot.told().scores().isEmpty(), Captions.SCORES);
    addIf(captions, owed.tellsCases(), Captions.CASES);
    addIf(captions, owed.ranks(), Captions.RANKS);
    addIf(captions, !snapshot.beside().below().isEmpty(), Captions.BELOW);
    addIf(captions, owed.tellsResults(), Captions.RESULTS);
    addIf(captions, owed.isTold(outcomes.lines()), Captions.RECTIFIED);
    outcomes
        .before()
        .filter(before -> owed.isTold(before.lines()))
        .ifPresent(before -> captions.add(Captions.carried(before)));
    return captions;
  }

  private static void addIf(List<String> captions, boolean condition, String caption) {
    if (condition) {
      captions.add(caption);
    }
  }
}
