/**
 * The first page of a working day: what a person's roles owe today, what is about to be late, what
 * changed. It only gathers; every number links to the page where the work is done.
 */
@NullMarked
package org.haochaping.home;

import org.jspecify.annotations.NullMarked;
