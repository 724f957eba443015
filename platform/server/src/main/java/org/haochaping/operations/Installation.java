package org.haochaping.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to no tenant.
 *
 * @param partitionsUntil the last month ratings have a place in, as 2026-12
 * @param generation of the schema; the server is written for {@code wanted}
 */
public record Installation(
    String partitionsUntil,
    int generation,
    int wanted,
    String lastChange,
    long diskFree,
    long diskTotal,
    @Nullable LastBackup lastBackup) {

  /** When everything was last saved. */
  public record LastBackup(Instant at, String fileName, long bytes, String version) {}
}
