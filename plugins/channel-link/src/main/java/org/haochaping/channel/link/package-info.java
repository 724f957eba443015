/**
 * What channels share whose counterparts lead people to the rating page of one case: fields of a
 * JSON object and what is wrong with them, which case and where to go back to, the rating itself,
 * and the answer on its way back. Comes along in the jar of each plugin that uses it.
 */
@NullMarked
package org.haochaping.channel.link;

import org.jspecify.annotations.NullMarked;
