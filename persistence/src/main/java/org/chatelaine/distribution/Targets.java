package org.chatelaine.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/**
 * Brings the deliveries into line with the rules, for any number of devices in a fixed number of
 * statements. Running it twice changes nothing more, so it also makes up for whatever was missed.
 */
@ApplicationScoped
public class Targets {

  /** Who is to have which configuration; d is the device, c the configuration. */
  private static final String WANTED =
      " c.enabled and c.deleted_at is null and d.state = 'ACTIVE' and (r.audience = 'ALL'"
          + " or r.audience = 'CHOSEN' and exists (select 1 from distribution_choice h"
          + " where h.configuration_id = c.id and h.device_id = d.id))"
          + Takers.inSql();

  private static final String OF_DELIVERY =
      " from configuration c, distribution_rule r, device d where c.id = y.configuration_id"
          + " and r.configuration_id = c.id and d.id = y.device_id and c.space_id = y.space_id"
          + " and d.space_id = y.space_id";

  private static final String START_ANEW =
      " reason = null, attempts = 0, due_at = ?1, command_target = null, acknowledged = false,"
          + " profile_seen = false, certificate_seen = false, changed_at = ?1";

  private static final String INSERT =
      "insert into distribution_delivery (space_id, configuration_id, device_id, owner_id,"
          + " wanted_version, state, attempts, due_at, acknowledged, profile_seen,"
          + " certificate_seen, changed_at)"
          + " select c.space_id, c.id, d.id, d.owner_id, c.version_id, 'PENDING', 0, ?1, false,"
          + " false, false, ?1"
          + " from configuration c join distribution_rule r on r.configuration_id = c.id"
          + " join device d on d.space_id = c.space_id"
          + " where c.space_id = ?2 and"
          + WANTED
          + " and not exists (select 1 from distribution_delivery x"
          + " where x.configuration_id = c.id and x.device_id = d.id)";

  private static final String WANT =
      "update distribution_delivery y set wanted_version ="
          + " (select c.version_id from configuration c where c.id = y.configuration_id),"
          + " state = 'PENDING',"
          + START_ANEW
          + " where y.space_id = ?2 and exists (select 1"
          + OF_DELIVERY
          + " and"
          + WANTED
          + " and (y.wanted_version is null or y.wanted_version <> c.version_id))";

  private static final String UNWANT =
      "update distribution_delivery y set wanted_version = null, state = 'REMOVING',"
          + START_ANEW
          + " where y.space_id = ?2 and y.wanted_version is not null"
          + " and exists (select 1 from device d where d.id = y.device_id and d.state = 'ACTIVE')"
          + " and not exists (select 1"
          + OF_DELIVERY
          + " and"
          + WANTED
          + ")";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  /** All configurations on all devices of a space. */
  public Moved align(SpaceId space, Instant now) {
    return aligned(space, now, "", null);
  }

  /** One configuration on all devices. */
  public Moved alignConfiguration(SpaceId space, UUID configuration, Instant now) {
    return aligned(space, now, "configuration", configuration);
  }

  /** All configurations on one device. */
  public Moved alignDevice(SpaceId space, UUID device, Instant now) {
    return aligned(space, now, "device", device);
  }

  private Moved aligned(SpaceId space, Instant now, String only, UUID id) {
    var insert = only.isEmpty() ? "" : only.equals("device") ? " and d.id = ?3" : " and c.id = ?3";
    var update = only.isEmpty() ? "" : " and y." + only + "_id = ?3";
    var removing = done(UNWANT + update, space, now, id);
    var again = done(WANT + update, space, now, id);
    var fresh = done(INSERT + insert, space, now, id);
    return new Moved(fresh + again, removing);
  }

  /** A device that enrolled again has lost its profiles: what is wanted there is sent anew. */
  public int startAnew(SpaceId space, UUID device, Instant now) {
    done(
        "update distribution_delivery set state = 'REMOVED', reason = null, due_at = null,"
            + " changed_at = ?1 where space_id = ?2 and device_id = ?3"
            + " and wanted_version is null and state <> 'REMOVED'",
        space,
        now,
        device);
    return done(
        "update distribution_delivery set state = 'PENDING',"
            + START_ANEW
            + " where space_id = ?2 and device_id = ?3 and wanted_version is not null",
        space,
        now,
        device);
  }

  /**
   * A device that is no longer ours: nothing is wanted or sent there any more. What it was chosen
   * for is kept, in case it comes back.
   */
  public int end(UUID device, Instant now) {
    return rows.createNativeQuery(
            "update distribution_delivery set wanted_version = null, state = 'REMOVED',"
                + " reason = 'distribution.reason.retired', due_at = null, command_target = null,"
                + " changed_at = ?1 where device_id = ?2 and state <> 'REMOVED'")
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .setParameter(2, device)
        .executeUpdate();
  }

  /** What is under way to a device was withdrawn meanwhile: all of it is looked at now. */
  public int hurry(SpaceId space, UUID device, Instant now) {
    return done(
        "update distribution_delivery set due_at = ?1, changed_at = ?1,"
            + " state = case when state = 'SENT' then 'PENDING' else state end"
            + " where space_id = ?2 and device_id = ?3"
            + " and state not in ('VERIFIED', 'REMOVED', 'FAILED')",
        space,
        now,
        device);
  }

  /** Asks again for everything of a configuration that was given up. */
  public int retryFailed(SpaceId space, UUID configuration, Instant now) {
    return done(
        "update distribution_delivery set"
            + " state = case when wanted_version is null then 'REMOVING' else 'PENDING' end,"
            + START_ANEW
            + " where space_id = ?2 and configuration_id = ?3 and state = 'FAILED'",
        space,
        now,
        configuration);
  }

  /**
   * Writes down which targets a command made, so that their answers find their deliveries; a row
   * somebody else has moved since it was claimed is left alone.
   */
  public int follow(UUID command, UUID configuration, Instant claim, Instant again) {
    return rows.createNativeQuery(
            "update distribution_delivery y set due_at = ?1, command_target ="
                + " (select t.id from command_target t"
                + " where t.command_id = ?2 and t.device_id = y.device_id)"
                + " where y.configuration_id = ?3 and y.due_at = ?4"
                + " and exists (select 1 from command_target t"
                + " where t.command_id = ?2 and t.device_id = y.device_id)")
        .setParameter(1, again.atOffset(ZoneOffset.UTC))
        .setParameter(2, command)
        .setParameter(3, configuration)
        .setParameter(4, claim.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  private int done(String statement, SpaceId space, Instant now, UUID id) {
    Query query =
        rows.createNativeQuery(statement)
            .setParameter(1, now.atOffset(ZoneOffset.UTC))
            .setParameter(2, space.value());
    if (id != null) query.setParameter(3, id);
    return query.executeUpdate();
  }
}
