package org.haochaping.callback;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One call-back.
 *
 * @param month of the draw, as {@code 2026-10}; none when it was added on the citizen's word
 * @param answers none before anybody answered
 */
@Schema(name = "Callback")
public record Callback(
    UUID tenantId,
    UUID id,
    UUID caseId,
    String number,
    String unitName,
    @Nullable String month,
    CallbackState state,
    long version,
    Questionnaire.@Nullable Answers answers,
    @Nullable String concludedBy,
    @Nullable Instant concludedAt) {}
