/**
 * Documents as one self-contained web page: no script, no foreign resource, its own content
 * security policy, readable by screen readers, on phones and on paper (A4, GB/T 9704 margins). Bars
 * are SVG, since browsers leave CSS backgrounds out when they print, and the number always stands
 * beside its bar.
 */
@NullMarked
package org.haochaping.bulletin.web;

import org.jspecify.annotations.NullMarked;
