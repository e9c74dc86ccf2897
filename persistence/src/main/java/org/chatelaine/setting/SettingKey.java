package org.chatelaine.setting;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which setting of which space. */
class SettingKey implements Serializable {

  private UUID spaceId;
  private String name;

  protected SettingKey() {}

  SettingKey(UUID spaceId, String name) {
    this.spaceId = spaceId;
    this.name = name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SettingKey key && key.spaceId.equals(spaceId) && key.name.equals(name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(spaceId, name);
  }

  @Override
  public String toString() {
    return spaceId + ":" + name;
  }
}
