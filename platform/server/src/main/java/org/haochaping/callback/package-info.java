/**
 * 回访, 一(二)4: the service centre calls back at least a fifth of the citizens whose bad reviews were
 * reported as put right. Who is called follows from a seed whose digest is published before the
 * month ends and which is published itself afterwards, so that anybody can draw again. What a
 * citizen answers is the centre's and the bureau's; the rated office learns only what came of it. A
 * refuted rectification goes back to its department. Citizens can say the same by their receipts
 * without being called.
 */
@NullMarked
package org.haochaping.callback;

import org.jspecify.annotations.NullMarked;
