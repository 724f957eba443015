package org.haochaping.tenancy;

/** Where in the tree a tenant stands. */
public enum TenantLevel {
  PROVINCE,
  PREFECTURE,
  COUNTY
}
