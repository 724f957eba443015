/**
 * The channel of online service halls and other systems that push (三(一)2): service records and
 * ratings in the field names of the national interface, one by one or in batches, and addresses of
 * rating pages for single cases. Code maps say what a counterpart's codes mean; the core owns the
 * signed surface, the queue of what was refused, and the page.
 */
@NullMarked
package org.haochaping.channel.hall;

import org.jspecify.annotations.NullMarked;
