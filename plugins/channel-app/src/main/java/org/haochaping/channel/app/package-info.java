/**
 * The channel of an app such as 一部手机办事通 (三(一)3): whom its back end hands over to the rating page,
 * for which case and with which way back, the rating, and the answer in the app's own words. The
 * core checks the signature, makes the link, owns the page and decides who may frame it.
 */
@NullMarked
package org.haochaping.channel.app;

import org.jspecify.annotations.NullMarked;
