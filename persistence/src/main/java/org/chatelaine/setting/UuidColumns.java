package org.chatelaine.setting;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets a UUID column be null. EclipseLink 4.0 reads a null UUID with a null pointer exception, and
 * writes one as a null of type varchar, which PostgreSQL refuses for a column of type uuid.
 */
public class UuidColumns implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    for (var entity : session.getDescriptors().values())
      for (var mapping : entity.getMappings())
        if (mapping instanceof AbstractDirectMapping column
            && column.getConverter() instanceof UUIDConverter) {
          column.setConverter(new AsItIs());
          column.getField().setSqlType(Types.OTHER);
        }
  }

  private static final class AsItIs implements Converter {

    @Override
    public Object convertObjectValueToDataValue(Object value, Session session) {
      return value;
    }

    @Override
    public Object convertDataValueToObjectValue(Object value, Session session) {
      return value == null || value instanceof UUID ? value : UUID.fromString(value.toString());
    }

    @Override
    public boolean isMutable() {
      return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {}
  }
}
