package org.chatelaine.configuration;

import java.io.Serializable;
import java.util.UUID;
import org.chatelaine.kernel.Actor;

/** A configuration was changed; told inside the transaction that changes it. */
public record ConfigurationChanged(UUID configuration, Change change, Actor actor)
    implements Serializable {

  /** What was done to it. */
  public enum Change {
    EDITED,
    ENABLED,
    DISABLED,
    DELETED
  }
}
