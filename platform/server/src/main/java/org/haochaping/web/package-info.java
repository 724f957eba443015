/**
 * What every address of the API has in common: refusals as problem details (RFC 9457) with a
 * Chinese and an English sentence, cursors, entity tags, limits on bodies, security headers and the
 * clock.
 */
@NullMarked
package org.haochaping.web;

import org.jspecify.annotations.NullMarked;
