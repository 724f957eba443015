package org.haochaping.journal;

import jakarta.json.JsonObject;
import java.util.UUID;

/** One piece of queued work. */
public record WorkItem(
    UUID tenantId, UUID id, String kind, UUID subjectId, JsonObject content, int attempts) {}
