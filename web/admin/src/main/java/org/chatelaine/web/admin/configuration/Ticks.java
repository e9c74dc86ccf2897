package org.chatelaine.web.admin.configuration;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A set as boxes to tick see it: who is in is true, and ticking puts somebody in. */
class Ticks extends AbstractMap<UUID, Boolean> {

  private final Set<UUID> in;

  Ticks(Set<UUID> in) {
    this.in = in;
  }

  @Override
  public Boolean get(Object id) {
    return in.contains(id);
  }

  @Override
  public Boolean put(UUID id, Boolean ticked) {
    return ticked ? !in.add(id) : in.remove(id);
  }

  @Override
  public Set<Map.Entry<UUID, Boolean>> entrySet() {
    return Set.of();
  }
}
