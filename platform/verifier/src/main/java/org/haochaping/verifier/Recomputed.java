package org.haochaping.verifier;

import java.util.List;

/** A table as it ought to be printed. */
record Recomputed(List<String> headings, List<List<String>> rows) {}
