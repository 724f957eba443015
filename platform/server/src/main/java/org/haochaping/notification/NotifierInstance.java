package org.haochaping.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haochaping.plugin.api.Reach;
import org.jspecify.annotations.Nullable;

/**
 * One gateway a tenant sends by.
 *
 * @param perMinute the most it is given, from all nodes together
 * @param pausedUntil it took nothing and is left alone until then
 * @param pauses how often in a row it took nothing
 * @param trouble why, in Chinese; none while all is well
 */
public record NotifierInstance(
    UUID id,
    String name,
    String pluginId,
    Map<String, String> settings,
    Set<Reach> reaches,
    int perMinute,
    boolean active,
    long version,
    @Nullable Instant pausedUntil,
    int pauses,
    @Nullable String trouble,
    @Nullable String troubleEn) {

  public NotifierInstance {
    settings = Map.copyOf(settings);
    reaches = Set.copyOf(reaches);
  }

  /** Settings hold secrets. */
  @Override
  public String toString() {
    return "NotifierInstance[" + id + "]";
  }
}
