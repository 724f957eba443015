/**
 * Inspections (调查暗访, 三(一)8): plans that nobody but their planners knows, and the visits inspectors
 * send from their phones with place, time and photos, perhaps long after they stood there. A visit
 * is entered once; what it found becomes a rating or a score through the channel's plugin.
 */
@NullMarked
package org.haochaping.assessment.inspection;

import org.jspecify.annotations.NullMarked;
