/**
 * The calendar of duties, 三(三): which office owes which bulletin by when. Drafts prepare
 * themselves, what is owed is a duty like any other, and no rest day moves it.
 */
@NullMarked
package org.haochaping.bulletin.agenda;

import org.jspecify.annotations.NullMarked;
