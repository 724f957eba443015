/**
 * The citizen's page: by the receipt alone he sees that his rating arrived, what became of it, the
 * office's answer, and who has looked at his contact data.
 */
@NullMarked
package org.haochaping.receipt;

import org.jspecify.annotations.NullMarked;
