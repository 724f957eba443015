/**
 * Users whom an app hands over to the rating page (三(一)3): the signed token that its back end puts
 * behind the deep link, the link it is exchanged for once, and which of the app's own pages may
 * show ours in a frame.
 */
@NullMarked
package org.haochaping.evaluation.handover;

import org.jspecify.annotations.NullMarked;
