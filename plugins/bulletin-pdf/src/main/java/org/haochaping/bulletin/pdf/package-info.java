/**
 * Documents as PDF, laid out after GB/T 9704-2012 on Apache PDFBox: A4, 28 characters a line and 22
 * lines a page, ruled forms that become smaller before they take a second page, tables whose heads
 * are repeated. Fonts are embedded and subset; a character the typeface lacks is shown as 〓 and
 * told by its code point.
 */
@NullMarked
package org.haochaping.bulletin.pdf;

import org.jspecify.annotations.NullMarked;
