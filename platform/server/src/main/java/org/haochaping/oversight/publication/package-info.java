/**
 * Who at and below a tenant has published what it owes, and prompts (催报) to those who have not. A
 * prompt is one row, seen by who sent it and by who got it; it changes nothing of what is owed.
 */
@NullMarked
package org.haochaping.oversight.publication;

import org.jspecify.annotations.NullMarked;
