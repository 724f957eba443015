/**
 * Documents for machines: one JSON file with a schema, or a zip of CSV files that describe
 * themselves. For the open data portals of governments (政务信息公开系统), and for whoever wants to
 * recompute a bulletin.
 */
@NullMarked
package org.haochaping.bulletin.opendata;

import org.jspecify.annotations.NullMarked;
