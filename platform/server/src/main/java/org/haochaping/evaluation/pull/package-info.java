/**
 * Pages fetched from foreign systems on a schedule (按时去取), one counterpart a channel: each page is
 * kept together with the cursor behind it and then taken like an uploaded file, so that a pull that
 * breaks off anywhere loses nothing and doubles nothing. One node at a time pulls for a channel;
 * after failures it waits longer each time; why it stands still is told in words.
 */
@NullMarked
package org.haochaping.evaluation.pull;

import org.jspecify.annotations.NullMarked;
