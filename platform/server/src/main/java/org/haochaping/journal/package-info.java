/**
 * One append-only record per tenant of everything that happened (audit, timeline and outbox in
 * one), and the claim loop that does what follows from it: effect and state in one transaction, so
 * that each effect happens once on any number of nodes. What must ask another system is an errand.
 */
@NullMarked
package org.haochaping.journal;

import org.jspecify.annotations.NullMarked;
