/**
 * What foreign systems push (推送): the signed public surface of a channel, its credentials, the
 * batches that came, and the queue of records that could not be taken until somebody here or there
 * puts them right. Both sides' counts can be held against each other at any time.
 */
@NullMarked
package org.haochaping.evaluation.push;

import org.jspecify.annotations.NullMarked;
