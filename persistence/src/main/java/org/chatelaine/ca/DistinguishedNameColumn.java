package org.chatelaine.ca;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link DistinguishedName} as its text. */
@Converter(autoApply = true)
public class DistinguishedNameColumn implements AttributeConverter<DistinguishedName, String> {

  @Override
  public String convertToDatabaseColumn(DistinguishedName name) {
    return name == null ? null : name.toString();
  }

  @Override
  public DistinguishedName convertToEntityAttribute(String column) {
    return column == null ? null : DistinguishedName.parse(column);
  }
}
