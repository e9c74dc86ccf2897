package org.chatelaine.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** A device under one enrolment, from its first message until it is no longer ours. */
@Entity
@Table(name = "device")
public class Device {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId spaceId;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "enrolment_id")
  private UUID enrolmentId;

  @Enumerated(EnumType.STRING)
  private Platform platform;

  @Enumerated(EnumType.STRING)
  private Family family;

  private String udid;

  @Column(name = "live_udid")
  private String liveUdid;

  private String serial;
  private String name;
  private String product;
  private String model;

  @Column(name = "os_version")
  private String osVersion;

  @Column(name = "build_version")
  private String buildVersion;

  @Enumerated(EnumType.STRING)
  private DeviceState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  /** Written in batches beside the entity, never by it. */
  @Column(name = "last_seen", updatable = false)
  private Instant lastSeen;

  @Column(name = "retired_at")
  private Instant retiredAt;

  private boolean again;

  @Column(name = "push_topic")
  private String pushTopic;

  @Column(name = "push_token")
  private byte[] pushToken;

  @Column(name = "push_magic")
  private byte[] pushMagic;

  @Column(name = "push_dead_at")
  private Instant pushDeadAt;

  @Column(name = "token_at")
  private Instant tokenAt;

  @Column(name = "unlock_token")
  private byte[] unlockToken;

  @Version private int version;

  protected Device() {}

  /** A device that has shown its certificate and is not reachable yet. */
  public static Device pending(
      DeviceIdentity identity, Platform platform, String udid, boolean again, Instant now) {
    var device = new Device();
    device.id = Ids.next();
    device.spaceId = identity.spaceId();
    device.ownerId = identity.ownerId();
    device.enrolmentId = identity.enrolmentId();
    device.platform = platform;
    device.family = Family.OTHER;
    device.udid = udid;
    device.liveUdid = udid;
    device.name = udid;
    device.state = DeviceState.PENDING;
    device.createdAt = now;
    device.lastSeen = now;
    device.again = again;
    return device;
  }

  /** Takes what the device says of itself; tells whether anything is new. */
  public boolean tells(DeviceFacts facts) {
    var before = asOf();
    serial = said(facts.serial(), serial);
    name = said(facts.name(), name);
    product = said(facts.product(), product);
    model = said(facts.model(), model);
    osVersion = said(facts.osVersion(), osVersion);
    buildVersion = said(facts.buildVersion(), buildVersion);
    family = product == null ? family : Family.of(product);
    return !before.equals(asOf());
  }

  private DeviceFacts asOf() {
    return new DeviceFacts(serial, name, product, model, osVersion, buildVersion);
  }

  private static String said(String now, String before) {
    return now == null ? before : now;
  }

  /** Takes the tokens by which the device can be woken; all sealed. Tells whether it is new. */
  public boolean reachable(String topic, byte[] token, byte[] magic, Instant now) {
    pushTopic = topic;
    pushToken = token;
    pushMagic = magic;
    pushDeadAt = null;
    if (state != DeviceState.PENDING) return false;
    state = DeviceState.ACTIVE;
    enrolledAt = now;
    return true;
  }

  /** Whether what was signed then is older than the tokens we have; not, when nobody says. */
  public boolean hasNewerTokens(Instant signedAt) {
    return signedAt != null && tokenAt != null && signedAt.isBefore(tokenAt);
  }

  /**
   * When the tokens were signed; a device's clock may be fast, and must not shut out what follows.
   */
  public void tokensAreOf(Instant signedAt, Instant now) {
    tokenAt = signedAt == null || signedAt.isBefore(now) ? signedAt : now;
  }

  /** Keeps what clearing the passcode needs; the last one that was not empty counts. */
  public void unlockableWith(byte[] sealed) {
    unlockToken = Objects.requireNonNull(sealed);
  }

  /** On its way out, or back when the way was barred. */
  public void become(DeviceState next) {
    if (state.isGone()) throw new Refused("device.gone", name);
    state = next;
  }

  /** No longer ours: what could reach or open it is forgotten. */
  public void leave(DeviceState gone, Instant now) {
    become(gone);
    retiredAt = now;
    liveUdid = null;
    pushToken = null;
    pushMagic = null;
    unlockToken = null;
  }

  public boolean canBeWoken() {
    return pushToken != null && pushDeadAt == null && !state.isGone();
  }

  public UUID id() {
    return id;
  }

  public SpaceId spaceId() {
    return spaceId;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public UUID enrolmentId() {
    return enrolmentId;
  }

  public Platform platform() {
    return platform;
  }

  public Family family() {
    return family;
  }

  public String udid() {
    return udid;
  }

  public String name() {
    return name;
  }

  public DeviceState state() {
    return state;
  }

  public boolean again() {
    return again;
  }

  public String pushTopic() {
    return pushTopic;
  }

  public byte[] pushToken() {
    return pushToken;
  }

  public byte[] pushMagic() {
    return pushMagic;
  }

  public byte[] unlockToken() {
    return unlockToken;
  }

  public DeviceRow row() {
    return new DeviceRow(
        id,
        ownerId,
        enrolmentId,
        platform,
        family,
        udid,
        serial,
        name,
        product,
        model,
        osVersion,
        state,
        enrolledAt,
        lastSeen);
  }

  public DeviceDetail detail() {
    return new DeviceDetail(row(), buildVersion, retiredAt, canBeWoken(), unlockToken != null);
  }
}
