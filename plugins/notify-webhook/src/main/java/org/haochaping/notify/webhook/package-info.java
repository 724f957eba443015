/**
 * Messages to robots of groups and to systems of our own kind: DingTalk and WeCom with their
 * signatures, limits and error codes, and JSON signed with HMAC-SHA256 for everybody else.
 */
@NullMarked
package org.haochaping.notify.webhook;

import org.jspecify.annotations.NullMarked;
