/**
 * Working days (工作日) from layered calendars: the national schedule, a prefecture's own festivals
 * over it, a county's over both; each exception cites its notice. The first day of a period does
 * not count, and every deadline explains itself day by day. A layer without a schedule for a year
 * is warned of, never silently taken for plain weekends.
 */
@NullMarked
package org.haochaping.calendar;

import org.jspecify.annotations.NullMarked;
