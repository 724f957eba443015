/**
 * Surveys (整体绩效调查问卷, 三(一)6): a questionnaire put to citizens by a link, a QR code or invitations,
 * about one or more departments, with quotas and, where it is wanted, one answer each. A level for
 * the whole becomes a rating of source 6 in the transaction that stores the sheet; points become
 * one score a department when the survey closes. Who is rated sees sums, and those only then.
 */
@NullMarked
package org.haochaping.assessment.survey;

import org.jspecify.annotations.NullMarked;
