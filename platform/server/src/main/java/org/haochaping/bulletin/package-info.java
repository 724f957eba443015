/**
 * Bulletins (通报): composed from a closing and nothing else, rendered by a format plugin, and
 * published byte for byte with their hash (三(三)). What is published never changes; a later closing
 * makes a correction beside it. Anyone reads them at {@code /b/} without signing in.
 */
@NullMarked
package org.haochaping.bulletin;

import org.jspecify.annotations.NullMarked;
