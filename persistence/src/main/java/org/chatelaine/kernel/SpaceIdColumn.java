package org.chatelaine.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Stores a {@link SpaceId} as the UUID it is. */
@Converter(autoApply = true)
public class SpaceIdColumn implements AttributeConverter<SpaceId, UUID> {

  @Override
  public UUID convertToDatabaseColumn(SpaceId space) {
    return space == null ? null : space.value();
  }

  @Override
  public SpaceId convertToEntityAttribute(UUID column) {
    return column == null ? null : new SpaceId(column);
  }
}
