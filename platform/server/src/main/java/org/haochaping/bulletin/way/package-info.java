/**
 * The way of a bulletin: whose it is, from its draft to its publication. Each lead department tells
 * the sources it leads (三(三)); the ranking of a year is compiled by the service bureau and goes by
 * way of the government. Every step is signed and dated.
 */
@NullMarked
package org.haochaping.bulletin.way;

import org.jspecify.annotations.NullMarked;
