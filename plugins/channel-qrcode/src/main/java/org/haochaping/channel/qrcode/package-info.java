/**
 * The channel behind QR codes (三(一)5, and 1 to 3 where a tenant says so): the core shows the rating
 * page and the codes, this plugin decides what a rating on that page must hold.
 */
@NullMarked
package org.haochaping.channel.qrcode;

import org.jspecify.annotations.NullMarked;
