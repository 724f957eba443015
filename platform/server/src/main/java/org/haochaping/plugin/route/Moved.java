package org.haochaping.plugin.route;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt with one instance of one tenant.
 *
 * @param from the version it was on
 * @param to the version it was tried with
 * @param problems what is wrong and what to do; none when the outcome is good
 */
@Schema(name = "PluginMove")
public record Moved(
    String tenantCode,
    String tenantName,
    UUID instance,
    String name,
    @Nullable String from,
    String to,
    Outcome outcome,
    List<Refusal.Field> problems) {

  /** How far it came. */
  public enum Outcome {
    /** It would run; nothing was changed. */
    FITS,
    /** It runs on that version now. */
    MOVED,
    /** It was on that version already. */
    THERE,
    /** It would not run, and stayed where it was. */
    REFUSED
  }
}
