package org.haochaping.callback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.web.Sha256;

/**
 * 随机抽取, 一(二)4: who is drawn follows from the seed and the case numbers alone. In each department
 * the cases with the smallest marks are drawn; docs/callback-draw.md draws again with a script.
 */
public final class Lot {
  private Lot() {}

  /** A case that can be drawn, and the department it is of. */
  public record Ticket(UUID caseId, String number, UUID unitId, String unitName) {}

  /** A case with its mark, and whether it was drawn. */
  public record Marked(Ticket ticket, String mark, boolean drawn) {}

  /** What is published before the month is over; the seed cannot be changed any more. */
  public static String commitment(String seed) {
    return Sha256.hex(seed);
  }

  /** Where a case stands among those of its department. */
  public static String mark(String seed, String number) {
    return Sha256.hex(seed + ":" + number);
  }

  /** 不低于20%: rounded up, and one at the least. */
  public static int size(int cases, int percent) {
    return cases == 0 ? 0 : Math.max(1, (cases * percent + 99) / 100);
  }

  /** All with their marks, department by department, those drawn first. */
  public static List<Marked> draw(String seed, int percent, Collection<Ticket> tickets) {
    Map<UUID, List<Ticket>> departments = new LinkedHashMap<>();
    for (Ticket ticket : tickets) {
      departments.computeIfAbsent(ticket.unitId(), unit -> new ArrayList<>()).add(ticket);
    }
    List<Marked> marked = new ArrayList<>();
    for (List<Ticket> cases : departments.values()) {
      int size = size(cases.size(), percent);
      List<Ticket> inOrder = new ArrayList<>(cases);
      inOrder.sort(Comparator.comparing(ticket -> mark(seed, ticket.number())));
      for (int i = 0; i < inOrder.size(); i++) {
        Ticket ticket = inOrder.get(i);
        marked.add(new Marked(ticket, mark(seed, ticket.number()), i < size));
      }
    }
    return marked;
  }
}
