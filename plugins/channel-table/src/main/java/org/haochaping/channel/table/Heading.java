package org.haochaping.channel.table;

import java.util.List;

/** A column a channel understands; mostly an enum's constant. */
public interface Heading {

  /** Its name, by which problems call it. */
  String heading();

  /** All names under which it is found. */
  default List<String> names() {
    return List.of(heading());
  }
}
