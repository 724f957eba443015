/**
 * Mail through an office's own server: one connection a message, encrypted by STARTTLS or TLS, with
 * one deadline for all of it. The mail library is relocated into this package.
 */
@NullMarked
package org.haochaping.notify.email;

import org.jspecify.annotations.NullMarked;
