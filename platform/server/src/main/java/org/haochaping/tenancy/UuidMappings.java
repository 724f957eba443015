package org.haochaping.tenancy;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** EclipseLink's converter fails on a UUID column that is null; this reads it as null. */
public class UuidMappings implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    for (ClassDescriptor descriptor : session.getDescriptors().values()) {
      for (DatabaseMapping mapping : descriptor.getMappings()) {
        if (mapping instanceof AbstractDirectMapping direct
            && direct.getConverter() instanceof UUIDConverter) {
          direct.setConverter(new NullOrUuid());
        }
      }
    }
  }

  private static final class NullOrUuid extends UUIDConverter {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
      return value == null ? null : super.convertDataValueToObjectValue(value, session);
    }
  }
}
