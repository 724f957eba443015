/**
 * Reads a tenant's YAML file without trusting it: node by node, so that everything that is wrong is
 * found at once and told with its line, its column and what to do. Knows nothing of the database
 * but the columns the items of a file belong to.
 */
@NullMarked
package org.haochaping.onboarding.file;

import org.jspecify.annotations.NullMarked;
