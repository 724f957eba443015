package org.haochaping.onboarding.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something wrong in a file, where, and what to do: in Chinese and in English. */
@Schema(name = "FileProblem")
public record Problem(int line, int column, String path, String detail, String detailEn) {

  public static Problem at(Place place, String chinese, String english) {
    return new Problem(place.line(), place.column(), place.path(), chinese, english);
  }
}
