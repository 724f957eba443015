/**
 * Short messages through gateways that send by templates of their own. Each kind of gateway says
 * how it is signed, what it is sent and what its codes mean; what they share is one template map
 * and the careful request.
 */
@NullMarked
package org.haochaping.notify.sms;

import org.jspecify.annotations.NullMarked;
