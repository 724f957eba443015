/**
 * Our Keycloak adapter. Keycloak proves who somebody is and to which organization he belongs
 * (MicroProfile JWT checks issuer, audience, signature and expiry); what he may do are dated rows
 * of ours, read on every request, so that a change works at once and not when a token expires.
 */
@NullMarked
package org.haochaping.identity;

import org.jspecify.annotations.NullMarked;
