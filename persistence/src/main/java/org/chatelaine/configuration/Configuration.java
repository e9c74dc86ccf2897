package org.chatelaine.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** Something devices are to be set up with; what it says is in its versions. */
@Entity
public class Configuration {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 1000;

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  private String description;

  @Enumerated(EnumType.STRING)
  private ConfigurationKind kind;

  @Column(name = "install_order")
  private int installOrder;

  private boolean enabled;
  private int version;

  @Column(name = "version_id")
  private UUID versionId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Version private long revision;

  protected Configuration() {}

  /** A new configuration, enabled; it reaches nobody until it is given an audience. */
  public Configuration(SpaceId space, ConfigurationKind kind, Instant now) {
    this.id = Ids.next();
    this.space = space;
    this.kind = kind;
    this.installOrder = kind.installOrder();
    this.enabled = true;
    this.createdAt = now;
    this.changedAt = now;
  }

  /** The key under which a name is unique in its space: the case of letters makes no difference. */
  public static String keyOf(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Says something else from now on: the next version, with the id its profile will carry. */
  public ConfigurationVersion say(
      String name, String description, Document document, String by, Instant now) {
    this.name = checkedName(name);
    this.nameKey = keyOf(this.name);
    this.description = checkedDescription(description);
    this.version++;
    this.versionId = Ids.next();
    this.changedAt = now;
    return new ConfigurationVersion(versionId, this, document, by, now);
  }

  /** Whether it changed: false when it was so already. */
  public boolean enable(boolean wanted, Instant now) {
    if (enabled == wanted) return false;
    enabled = wanted;
    changedAt = now;
    return true;
  }

  /** Takes it away; the row stays until every device is rid of it, its name is free at once. */
  public void delete(Instant now) {
    nameKey = id.toString();
    deletedAt = now;
    changedAt = now;
    enabled = false;
  }

  private static String checkedName(String name) {
    var clean = name == null ? "" : name.strip();
    if (clean.isEmpty()) throw new Refused("configuration.name-missing");
    if (clean.length() > LONGEST_NAME) throw new Refused("configuration.name-long", LONGEST_NAME);
    return clean;
  }

  private static String checkedDescription(String description) {
    var clean = Optional.ofNullable(description).map(String::strip).orElse("");
    if (clean.length() > LONGEST_DESCRIPTION)
      throw new Refused("configuration.description-long", LONGEST_DESCRIPTION);
    return clean.isEmpty() ? null : clean;
  }

  public UUID id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  public ConfigurationKind kind() {
    return kind;
  }

  public boolean enabled() {
    return enabled;
  }

  /** Whether it was taken away; devices may still have it. */
  public boolean deleted() {
    return deletedAt != null;
  }

  public int version() {
    return version;
  }

  public UUID versionId() {
    return versionId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
