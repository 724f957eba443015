/**
 * What notifiers over HTTP and channels that fetch share: one request to an address that was
 * checked before it is called and cannot change between the check and the call, no redirects,
 * little time and a short answer; the signatures gateways ask for; and as much of JSON as their
 * answers need.
 */
@NullMarked
package org.haochaping.notify.http;

import org.jspecify.annotations.NullMarked;
