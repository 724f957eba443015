/**
 * Printed paper: whatever composes a document has it rendered by a format plugin here and hands it
 * out as a file with a name people understand. It stands above {@code plugin}, which it calls, and
 * below everything that composes documents.
 */
@NullMarked
package org.haochaping.document;

import org.jspecify.annotations.NullMarked;
