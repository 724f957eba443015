/**
 * What the formats that are files of an office program share: their parts are zipped as ECMA-376
 * part 2 (Open Packaging Conventions) asks, and the same parts always give the same bytes.
 */
@NullMarked
package org.haochaping.bulletin.paper.office;

import org.jspecify.annotations.NullMarked;
