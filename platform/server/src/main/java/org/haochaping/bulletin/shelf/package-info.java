/**
 * What everybody finds of a tenant's bulletins without signing in: the list with every form, what
 * was corrected beside its correction, where it was posted and filed; the feed; and the same as
 * files for the government's own site. What is published is handed on byte for byte.
 */
@NullMarked
package org.haochaping.bulletin.shelf;

import org.jspecify.annotations.NullMarked;
