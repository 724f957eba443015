/**
 * Our own server on Payara Micro: its process, its environment, its API and the plugins installed
 * in it.
 */
@NullMarked
package org.haochaping.launcher.payara;

import org.jspecify.annotations.NullMarked;
