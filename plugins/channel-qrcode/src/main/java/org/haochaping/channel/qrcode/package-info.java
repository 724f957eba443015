/**
 * The channel behind QR codes (三(一)5, and 1 to 3 where a tenant says so): the core shows the rating
 * page, the codes and their posters, this plugin decides what a rating on that page must hold and
 * reads for which case a department's own system wants an address.
 */
@NullMarked
package org.haochaping.channel.qrcode;

import org.jspecify.annotations.NullMarked;
