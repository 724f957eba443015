package org.haochaping.plugin.api;

import java.util.Optional;

/**
 * A page that a channel fetched from its counterpart, as a file that the same channel decodes. The
 * core keeps it together with the cursor in one transaction and takes it like an uploaded file, so
 * that nothing is lost or doubled wherever a pull breaks off.
 *
 * @param fileName what the page is called in the list of imports
 * @param bytes the file, at most {@link #LARGEST}; none when the counterpart has nothing new
 * @param cursor where the next page begins, at most {@link #LONGEST_CURSOR} characters; empty to
 *     begin again with the first one
 * @param more whether the counterpart has another page at once
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Pulled(String fileName, byte[] bytes, Optional<String> cursor, boolean more) {
  /** The setting with the address; the core pulls for no channel that has none. */
  public static final String ADDRESS = "pullUrl";

  /** The setting that says how many minutes lie between two pulls, from 1 to 1440. */
  public static final String MINUTES = "pullMinutes";

  /** The longest cursor, in characters. */
  public static final int LONGEST_CURSOR = 500;

  /** The largest page, in bytes. */
  public static final int LARGEST = 16 * 1024 * 1024;

  /** Refuses what the core does not keep. */
  public Pulled {
    if (bytes.length > LARGEST) {
      throw new IllegalArgumentException("a page has at most " + LARGEST + " bytes");
    }
    if (cursor.filter(text -> text.length() > LONGEST_CURSOR).isPresent()) {
      throw new IllegalArgumentException("a cursor has at most " + LONGEST_CURSOR + " characters");
    }
  }

  /** Nothing new. */
  public static Pulled nothing(Optional<String> cursor) {
    return new Pulled("", new byte[0], cursor, false);
  }

  /** What it holds stays out of logs. */
  @Override
  public String toString() {
    return "Pulled[" + bytes.length + " bytes" + (more ? ", more]" : "]");
  }
}
