/**
 * Documents as DOCX, to be corrected in an office before they are signed: the parts of the package
 * are written as they are, since no library embeds fonts and a relocated Apache POI would not find
 * its own schemas. The characters used are embedded, obfuscated as ECMA-376 asks; one that the
 * typeface lacks stays in the text, and Word takes it from another font.
 */
@NullMarked
package org.haochaping.bulletin.docx;

import org.jspecify.annotations.NullMarked;
