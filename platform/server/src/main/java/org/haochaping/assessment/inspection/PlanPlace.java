package org.haochaping.assessment.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit or one of its windows that is to be visited.
 *
 * @param windowId the window; the unit as a whole without one
 * @param visits how often
 */
record PlanPlace(UUID id, UUID unitId, @Nullable UUID windowId, int visits) {}
