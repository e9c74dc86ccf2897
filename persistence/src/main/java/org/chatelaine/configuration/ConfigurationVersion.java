package org.chatelaine.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** What a configuration said from one edit to the next. Written once, never changed. */
@Entity
@Table(name = "configuration_version")
public class ConfigurationVersion {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  @Column(name = "configuration_id")
  private UUID configuration;

  @Enumerated(EnumType.STRING)
  private ConfigurationKind kind;

  private int number;
  private String name;
  private String description;
  private byte[] content;

  @Column(name = "certificate_sha256")
  private String certificateSha256;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  protected ConfigurationVersion() {}

  ConfigurationVersion(UUID id, Configuration of, Document document, String by, Instant now) {
    this.id = id;
    this.space = of.space();
    this.configuration = of.id();
    this.kind = of.kind();
    this.number = of.version();
    this.name = of.name();
    this.description = of.description();
    this.content = document.bytes();
    this.certificateSha256 = document.certificateSha256();
    this.madeBy = by;
    this.madeAt = now;
  }

  /** Also the PayloadUUID of the profile made of it. */
  public UUID id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  public UUID configuration() {
    return configuration;
  }

  public ConfigurationKind kind() {
    return kind;
  }

  public int number() {
    return number;
  }

  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  /** Whether it already says just this. */
  public boolean says(String name, String description, Document document) {
    var described = description == null || description.isBlank() ? null : description.strip();
    return name != null
        && this.name.equals(name.strip())
        && Objects.equals(this.description, described)
        && document.sameAs(this);
  }

  /** The certificate a device must report to have this version; null where there is none. */
  public String certificateSha256() {
    return certificateSha256;
  }

  /** The document in the form its kind reads and writes. */
  public byte[] content() {
    return content.clone();
  }
}
