package org.chatelaine.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** One setting of one space: in plain, or sealed when it is a secret. */
@Entity
@IdClass(SettingKey.class)
class Setting {

  @Id
  @Column(name = "space_id")
  private UUID spaceId;

  @Id private String name;

  @Column(name = "setting_value")
  private String value;

  private byte[] sealed;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected Setting() {}

  Setting(UUID spaceId, String name) {
    this.spaceId = spaceId;
    this.name = name;
  }

  void become(String value, Instant now) {
    this.value = value;
    this.sealed = null;
    this.changedAt = now;
  }

  void becomeSecret(byte[] sealed, Instant now) {
    this.value = null;
    this.sealed = sealed;
    this.changedAt = now;
  }

  String value() {
    return value;
  }

  byte[] sealed() {
    return sealed;
  }
}
