package org.haochaping.identity;

import org.jspecify.annotations.Nullable;

/**
 * How somebody signs in for the first time.
 *
 * @param oneTimePassword shown once and kept nowhere; Keycloak asks for another at the sign-in.
 *     None for those who sign in through an external identity provider
 * @param created whether the account was made now or had been there
 */
public record Invitation(String login, @Nullable String oneTimePassword, boolean created) {

  /** Without the password: it must not reach a log. */
  @Override
  public String toString() {
    return "Invitation[" + login + "]";
  }
}
