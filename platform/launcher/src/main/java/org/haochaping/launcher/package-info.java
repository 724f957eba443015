/**
 * One command that runs the product: it makes a home folder and its secrets, migrates the database,
 * starts PostgreSQL, Keycloak and Payara Micro as child processes, sets them up and stops them
 * again. It is the only part that ever holds the database owner's credential.
 */
@NullMarked
package org.haochaping.launcher;

import org.jspecify.annotations.NullMarked;
