/**
 * What the formats for paper share. {@code Composition} says in which order an official document is
 * set and in which words, after GB/T 9704-2012, and a format puts it on its {@code Sheet}; {@code
 * Measures} are that standard's. The typeface is Noto Serif SC (SIL Open Font License 1.1), fetched
 * by the build and cut to what is needed: the official 仿宋 and 小标宋 may not be given away.
 */
@NullMarked
package org.haochaping.bulletin.paper;

import org.jspecify.annotations.NullMarked;
