/**
 * The master keys outside the database, and their rotation: a new key is added, every sealed text
 * is sealed again, and the old key goes when nothing refers to it. And the public keys whose
 * plugins may run.
 */
@NullMarked
package org.haochaping.launcher.keys;

import org.jspecify.annotations.NullMarked;
