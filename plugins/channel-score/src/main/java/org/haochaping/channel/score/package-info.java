/**
 * What channels share whose assessors give points: for which level a score stands, where a tenant
 * wants it to stand for one. Comes along in the jar of each plugin that uses it.
 */
@NullMarked
package org.haochaping.channel.score;

import org.jspecify.annotations.NullMarked;
