/**
 * Documents as XLSX, to be calculated with: the text on a worksheet of its own, then one a table
 * and one a form. What is printed as a number is a number that prints the same; whatever else is a
 * string, never a formula. The parts of the package are written as they are, so that the same
 * document gives the same bytes.
 */
@NullMarked
package org.haochaping.bulletin.xlsx;

import org.jspecify.annotations.NullMarked;
