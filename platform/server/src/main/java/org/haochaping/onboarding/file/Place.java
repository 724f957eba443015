package org.haochaping.onboarding.file;

import org.yaml.snakeyaml.error.Mark;

/** Where in a file: line and column from 1, and the path, as {@code staff[2].roles[0].unit}. */
public record Place(int line, int column, String path) {

  static Place of(Mark mark, String path) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1, path);
  }
}
