/** Registers the API at {@code /api/v1}; no logic lives here. */
@NullMarked
package org.haochaping.api;

import org.jspecify.annotations.NullMarked;
