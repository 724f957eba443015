package org.haochaping.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel somebody wants.
 *
 * @param code unique in the tenant, as it stands in the tenant's file
 */
public record NewChannel(
    @Nullable String code,
    @Nullable String name,
    @Nullable String pluginId,
    @Nullable Map<String, String> settings) {}
