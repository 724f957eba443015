/**
 * The channel of questionnaires on the work of departments as a whole (三(一)6): the core asks the
 * questions, counts the quotas and keeps the sheets, this plugin says which rating a sheet is.
 */
@NullMarked
package org.haochaping.channel.survey;

import org.jspecify.annotations.NullMarked;
