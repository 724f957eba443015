/**
 * Every legal deadline as a row: who owes what under which clause, by which working day and why
 * that day, done or overdue. The same rows feed the home pages, the reminders and the reports.
 */
@NullMarked
package org.haochaping.duty;

import org.jspecify.annotations.NullMarked;
