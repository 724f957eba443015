package org.haochaping.bulletin.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How texts that stand beside each other share lines: the last line is filled first. */
public final class Packing {

  private Packing() {}

  /**
   * The texts by line.
   *
   * @param measure how wide a line is
   * @param gap what is free between two texts at least, in the same unit
   * @param widthOf how wide a text is, in the same unit
   */
  public static List<List<String>> of(
      List<String> texts, double measure, double gap, ToDoubleFunction<String> widthOf) {
    List<List<String>> rows = new ArrayList<>();
    double room = 0;
    for (int i = texts.size() - 1; i >= 0; i--) {
      double need = widthOf.applyAsDouble(texts.get(i)) + gap;
      if (room < need) {
        rows.add(0, new ArrayList<>());
        room = measure + gap;
      }
      rows.get(0).add(0, texts.get(i));
      room -= need;
    }
    return rows;
  }
}
