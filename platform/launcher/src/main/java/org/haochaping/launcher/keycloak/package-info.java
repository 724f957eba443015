/** Keycloak: the server as a child process, the realm, the organizations and the accounts in it. */
@NullMarked
package org.haochaping.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
