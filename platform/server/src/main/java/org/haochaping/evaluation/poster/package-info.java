/**
 * Posters with QR codes for windows, and what staff should know about posters that ought to come
 * down. A code is told once, so codes are made in the act that prints them: the words and codes are
 * composed here, a format plugin puts them on paper, and only then are the codes kept.
 */
@NullMarked
package org.haochaping.evaluation.poster;

import org.jspecify.annotations.NullMarked;
