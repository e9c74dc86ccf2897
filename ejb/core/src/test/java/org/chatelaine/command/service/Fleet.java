package org.chatelaine.command.service;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.chatelaine.secret.MasterKey;

/** Many devices with their commands and certificates, and an administrator who looks at them. */
final class Fleet implements AutoCloseable {

  static final Actor ADMIN =
      new Actor(
          Actor.Kind.PERSON,
          new UUID(9, 9),
          "admin",
          Actor.Role.ADMINISTRATOR,
          SpaceId.DEFAULT,
          null);

  static final Actor USER =
      new Actor(Actor.Kind.PERSON, new UUID(8, 8), "user", Actor.Role.USER, SpaceId.DEFAULT, null);

  final Rig rig = new Rig();
  private UUID authority;

  Fleet() {
    rig.put(MasterKey.class, new MasterKey(Base64.getEncoder().encodeToString(new byte[32])));
  }

  List<UUID> devices(int count) {
    return IntStream.range(0, count)
        .mapToObj(each -> device(Family.IPHONE, DeviceState.ACTIVE, Duration.ZERO))
        .toList();
  }

  /**
   * A device last heard of so long ago; null for one that was made that long ago and never came.
   */
  UUID device(Family family, DeviceState state, Duration silent) {
    var id = Ids.next();
    var seen = now().minus(silent);
    rig.sql(
        "insert into device (id, space_id, owner_id, enrolment_id, platform, family, udid,"
            + " live_udid, name, state, created_at, last_seen, again, version) values"
            + " (?1, ?2, ?3, ?4, 'APPLE', ?5, ?6, ?7, 'Phone', ?8, ?9, ?9, false, 1)",
        id,
        SpaceId.DEFAULT.value(),
        USER.id(),
        Ids.next(),
        family.name(),
        id.toString(),
        state.isGone() ? "" : id.toString(),
        state.name(),
        seen.atOffset(ZoneOffset.UTC));
    if (state.isGone()) rig.sql("update device set live_udid = null where id = ?1", id);
    return id;
  }

  /** A valid certificate of an owner that runs out after so long. */
  UUID certificate(UUID owner, String profile, Duration left) {
    var id = Ids.next();
    rig.sql(
        "insert into ca_certificate (id, space_id, authority_id, serial, profile, subject,"
            + " key_hash, owner_id, owner_kind, status, not_before, not_after, issued_at)"
            + " values (?1, ?2, ?3, ?4, ?5, 'CN=x', 'x', ?6, 'enrolment', 'VALID', ?7, ?8, ?7)",
        id,
        SpaceId.DEFAULT.value(),
        authority(),
        id.toString().replace("-", ""),
        profile,
        owner,
        now().minus(Duration.ofDays(700)).atOffset(ZoneOffset.UTC),
        now().plus(left).atOffset(ZoneOffset.UTC));
    return id;
  }

  private UUID authority() {
    if (authority != null) return authority;
    authority = Ids.next();
    rig.sql(
        "insert into ca_authority (id, space_id, name, subject, key_algorithm, certificate,"
            + " fingerprint, sealed_key, not_before, not_after, created_at)"
            + " values (?1, ?2, 'root', 'CN=root', 'EC', ?3, 'x', ?3, ?4, ?4, ?4)",
        authority,
        SpaceId.DEFAULT.value(),
        new byte[1],
        now().atOffset(ZoneOffset.UTC));
    return authority;
  }

  Instant now() {
    return rig.clock.instant();
  }

  long count(String what) {
    return ((Number) rig.select("select count(*) from " + what).get(0)).longValue();
  }

  @Override
  public void close() {
    rig.close();
  }
}
