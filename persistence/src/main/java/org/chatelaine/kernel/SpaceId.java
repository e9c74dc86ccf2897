package org.chatelaine.kernel;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The space a row belongs to; every query that reads somebody's rows asks for it. */
public record SpaceId(UUID value) implements Serializable {

  /** The one space there is until spaces can be made. */
  public static final SpaceId DEFAULT = new SpaceId(new UUID(0, 1));

  public SpaceId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
