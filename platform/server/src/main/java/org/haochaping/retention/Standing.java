package org.haochaping.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the data of one rating stands, as its citizen is told.
 *
 * @param requestedAt when he asked for it to be erased; none when he has not
 * @param doneAt when the last of it was gone; none while the rest waits for the case to end
 * @param heldUntil kept by law until this is looked at again; none when nothing holds it
 */
@Schema(name = "DataStanding")
public record Standing(
    @Nullable Instant requestedAt,
    @Nullable Instant doneAt,
    @Nullable LocalDate heldUntil,
    List<ErasedData.Erased> erased) {}
