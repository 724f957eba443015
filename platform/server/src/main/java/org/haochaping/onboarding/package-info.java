/**
 * Bringing tenants in: a file is read, checked against what is known, shown as a difference and,
 * when wanted, applied in one transaction of its tenant. Rows are the truth: nothing is ever
 * deleted, what a file leaves out is kept and said so, and importing twice changes nothing. The
 * export is a file that imports back without a difference.
 */
@NullMarked
package org.haochaping.onboarding;

import org.jspecify.annotations.NullMarked;
