/**
 * What channels that take tables share: CSV in UTF-8 or GB18030 or XLSX, told apart by their first
 * bytes and read row by row within bounds, headings found by their names, and the ways a cell can
 * be wrong. What is refused is never quoted, since a shifted column may hold a citizen's name or
 * number.
 */
@NullMarked
package org.haochaping.channel.table;

import org.jspecify.annotations.NullMarked;
