/**
 * What must hold before a plugin's first class is loaded: a signature by a trusted key over exactly
 * these bytes, an archive without tricks, a complete manifest, an API this server has. Bytes,
 * digest and signature are rows; files are copies of them.
 */
@NullMarked
package org.haochaping.plugin.artefact;

import org.jspecify.annotations.NullMarked;
