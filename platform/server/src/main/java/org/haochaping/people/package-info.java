/**
 * The people of a tenant: who joined and left when, who has which role where and since when, who is
 * disabled, who stands in for whom, and where Keycloak's accounts and our rows have drifted apart.
 * Our rows decide and are changed first when something is taken away; Keycloak is called outside
 * transactions, and what could not be carried over shows as drift with a repair.
 */
@NullMarked
package org.haochaping.people;

import org.jspecify.annotations.NullMarked;
