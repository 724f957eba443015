/**
 * Assessments of departments by asking or looking, 三(一)6 and 8: what is asked (a questionnaire of
 * questions that may depend on earlier answers), the sheet somebody filled in, and its way through
 * the channel's plugin into ratings and scores. Who is asked, and who looks, is the business of the
 * packages below.
 */
@NullMarked
package org.haochaping.assessment;

import org.jspecify.annotations.NullMarked;
