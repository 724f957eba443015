/**
 * Where a bulletin was posted: 三(三) names the government's site, the notice board, documents and
 * the system of open government information. Who posted it when and where is noted and never
 * changed.
 */
@NullMarked
package org.haochaping.bulletin.posting;

import org.jspecify.annotations.NullMarked;
