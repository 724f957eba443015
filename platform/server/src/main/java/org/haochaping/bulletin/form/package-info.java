/**
 * The forms of a bulletin: the page everybody reads, and beside it one of every format installed,
 * all rendered from one document that is kept. A format that fails holds up nothing: what it did
 * not print is printed later, from the same document.
 */
@NullMarked
package org.haochaping.bulletin.form;

import org.jspecify.annotations.NullMarked;
