package org.haochaping.closing;

import java.util.UUID;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures.Unit;

/**
 * A unit of a closing, as it was called then.
 *
 * @param ranked what its rankings are made of, without follow-ups
 */
public record ClosedUnit(UUID tenantId, UUID closingId, Period period, Unit unit, Count ranked) {}
