package org.haochaping.tenancy;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;

/** EclipseLink sends a null UUID as VARCHAR, which PostgreSQL refuses; this sends it untyped. */
public class PostgresWithUuid extends PostgreSQL10Platform {
  private static final long serialVersionUID = 1L;

  @Override
  public int getJDBCTypeForSetNull(DatabaseField field) {
    return field.getType() == UUID.class ? Types.OTHER : super.getJDBCTypeForSetNull(field);
  }
}
