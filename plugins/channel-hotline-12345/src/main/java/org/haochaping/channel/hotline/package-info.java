/**
 * The 12345 hotline (三(一)4): what callers said about the handling of their calls, from the files a
 * hotline's system exports, or from its interface, whose pages become the same tables. Only calls
 * that concern government services are rated; the others, and those nobody rated, are counted
 * apart. Every hotline asks in words and scales of its own, which the settings name.
 */
@NullMarked
package org.haochaping.channel.hotline;

import org.jspecify.annotations.NullMarked;
