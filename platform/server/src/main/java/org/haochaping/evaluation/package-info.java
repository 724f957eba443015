/**
 * Ratings (评价) on their way in: links and codes, files, and the one {@link
 * org.haochaping.evaluation.Intake} that accepts them all. What it acknowledges is durable, counted
 * once and, if it is a bad review, in the journal, all in one transaction of one tenant.
 */
@NullMarked
package org.haochaping.evaluation;

import org.jspecify.annotations.NullMarked;
