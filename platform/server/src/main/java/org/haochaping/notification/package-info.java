/**
 * Messages to citizens and staff. What is news comes up through the work queue; it is written into
 * an outbox of the tenant it goes out from, without addresses and texts; a postman on each node
 * gives it to the tenant's gateways through notifier plugins, no faster than they take it, looks up
 * the address and fills the words in at that moment, and writes down what became of it: sent,
 * refused, stuck, or skipped because there was no way. Citizens are left in peace at night, staff
 * get one digest a day of what is not urgent. One gateway that hangs holds up its own messages and
 * nobody else's.
 */
@NullMarked
package org.haochaping.notification;

import org.jspecify.annotations.NullMarked;
