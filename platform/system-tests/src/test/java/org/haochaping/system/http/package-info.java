/** Calling the product's REST API, as nobody or as a member of staff signed in by Keycloak. */
@NullMarked
package org.haochaping.system.http;

import org.jspecify.annotations.NullMarked;
