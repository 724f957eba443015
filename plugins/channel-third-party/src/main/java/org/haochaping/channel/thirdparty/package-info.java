/**
 * Reports of third parties on the work of departments as a whole (三(一)7), from a workbook of the
 * core's that the assessor or the lead department fills in. A level counts as a rating, a score is
 * listed; whether a score without a level stands for one is the tenant's choice.
 */
@NullMarked
package org.haochaping.channel.thirdparty;

import org.jspecify.annotations.NullMarked;
