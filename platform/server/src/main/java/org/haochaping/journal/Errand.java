package org.haochaping.journal;

/**
 * Work that asks another system, which must not happen while a transaction is open: it is claimed
 * for some minutes, done, and only then removed. A server that dies meanwhile leaves it to be done
 * once more, so doing it twice must be the same as doing it once.
 */
public interface Errand {

  /** The kind of work it does. */
  String kind();

  /** Does it, outside any transaction. After an exception it comes again later. */
  void run(WorkItem item);
}
