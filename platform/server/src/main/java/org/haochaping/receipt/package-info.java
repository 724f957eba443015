/**
 * The citizen's page: by the receipt alone he sees that his rating arrived, what became of it, the
 * office's answer, and who has looked at his contact data. By it he also corrects a slip of his own
 * (改错) and rates once more (追加评价); who lost it finds it again (找回查询码) without learning anything
 * else. ADR 13 says what these count for.
 */
@NullMarked
package org.haochaping.receipt;

import org.jspecify.annotations.NullMarked;
