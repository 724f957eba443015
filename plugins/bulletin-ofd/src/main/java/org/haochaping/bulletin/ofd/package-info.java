/**
 * Official documents as OFD, the national format of fixed layout (GB/T 33190-2016): the pages of
 * {@code paper.page}, as objects of the standard that ofdrw models, in a package of our own, so
 * that the same document is the same file.
 */
@NullMarked
package org.haochaping.bulletin.ofd;

import org.jspecify.annotations.NullMarked;
