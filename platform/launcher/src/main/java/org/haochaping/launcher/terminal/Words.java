package org.haochaping.launcher.terminal;

/** One sentence in the two languages of the product. */
public record Words(String chinese, String english) {

  public static Words of(String chinese, String english) {
    return new Words(chinese, english);
  }

  @Override
  public String toString() {
    return chinese + "  " + english;
  }
}
