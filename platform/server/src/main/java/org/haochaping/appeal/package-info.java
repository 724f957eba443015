/**
 * 复核纠正, part 二 of the regulation: a rated department that objects to a bad review applies in
 * writing within five working days (附件3, in two identical copies), the rated person states his
 * case, and whoever leads decides within five: upheld, void because wrong or malicious, or given to
 * the department it was about. What a decision means for the figures is queued for the tenant the
 * rating belongs to, in the same transaction.
 */
@NullMarked
package org.haochaping.appeal;

import org.jspecify.annotations.NullMarked;
