package org.chatelaine.distribution;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chatelaine.kernel.SpaceId;

/** Keeps who gets what. */
@ApplicationScoped
public class DistributionRules {

  private static final int BATCH = 500;

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  /** Sets the audience of a configuration; it was looked up in this space before. */
  public void put(SpaceId space, UUID configuration, Audience audience, Instant now) {
    var rule = rows.find(DistributionRule.class, configuration);
    if (rule == null) {
      rule = new DistributionRule(configuration, space);
      rows.persist(rule);
    }
    rule.become(audience, now);
  }

  /** The audience, nobody when none was ever set. */
  public Audience audience(SpaceId space, UUID configuration) {
    return rows.createQuery(
            "select r.audience from DistributionRule r"
                + " where r.space = :space and r.configuration = :configuration",
            Audience.class)
        .setParameter("space", space)
        .setParameter("configuration", configuration)
        .getResultStream()
        .findFirst()
        .orElse(Audience.NONE);
  }

  /** The devices chosen one by one that are ours. */
  @SuppressWarnings("unchecked")
  public Set<UUID> chosen(SpaceId space, UUID configuration) {
    var found =
        (List<Object>)
            rows.createNativeQuery(
                    "select h.device_id from distribution_choice h"
                        + " join device d on d.id = h.device_id and d.live_udid is not null"
                        + " where h.space_id = ?1 and h.configuration_id = ?2")
                .setParameter(1, space.value())
                .setParameter(2, configuration)
                .getResultList();
    var devices = new HashSet<UUID>();
    for (var id : found) devices.add(id instanceof UUID u ? u : UUID.fromString(id.toString()));
    return devices;
  }

  /**
   * Replaces the chosen devices; ids that are no devices of ours are passed over. What has left
   * keeps its choice for when it comes back, unless everything is taken out.
   */
  public void choose(SpaceId space, UUID configuration, Collection<UUID> devices) {
    var ours =
        " and device_id in"
            + " (select d.id from device d where d.space_id = ?1 and d.live_udid is not null)";
    rows.createNativeQuery(
            "delete from distribution_choice where space_id = ?1 and configuration_id = ?2"
                + (devices.isEmpty() ? "" : ours))
        .setParameter(1, space.value())
        .setParameter(2, configuration)
        .executeUpdate();
    var all = List.copyOf(Set.copyOf(devices));
    for (int from = 0; from < all.size(); from += BATCH)
      add(space, configuration, all.subList(from, Math.min(all.size(), from + BATCH)));
  }

  /**
   * A device has come back under a new id: what its owner's device with the same UDID was chosen
   * for, it is chosen for; how many configurations that are.
   */
  public int carry(SpaceId space, UUID device) {
    var before =
        " from distribution_choice h join device o on o.id = h.device_id"
            + " join device n on n.udid = o.udid and n.owner_id = o.owner_id and n.id <> o.id"
            + " where h.space_id = ?1 and n.space_id = ?1 and n.id = ?2 and o.live_udid is null";
    var carried =
        rows.createNativeQuery(
                "insert into distribution_choice (configuration_id, device_id, space_id)"
                    + " select distinct h.configuration_id, n.id, h.space_id"
                    + before
                    + " and not exists (select 1 from distribution_choice x"
                    + " where x.configuration_id = h.configuration_id and x.device_id = n.id)")
            .setParameter(1, space.value())
            .setParameter(2, device)
            .executeUpdate();
    // Also what was chosen for both: left behind, it would be carried again after it was taken out.
    rows.createNativeQuery(
            "delete from distribution_choice where space_id = ?1 and device_id in"
                + " (select h.device_id"
                + before
                + ")")
        .setParameter(1, space.value())
        .setParameter(2, device)
        .executeUpdate();
    return carried;
  }

  private void add(SpaceId space, UUID configuration, List<UUID> devices) {
    var places =
        IntStream.range(3, 3 + devices.size()).mapToObj(n -> "?" + n).collect(joining(", "));
    var insert =
        rows.createNativeQuery(
                "insert into distribution_choice (configuration_id, device_id, space_id)"
                    + " select cast(?2 as uuid), d.id, d.space_id from device d"
                    + " where d.space_id = ?1 and d.live_udid is not null and d.id in ("
                    + places
                    + ")")
            .setParameter(1, space.value())
            .setParameter(2, configuration);
    for (int i = 0; i < devices.size(); i++) insert.setParameter(3 + i, devices.get(i));
    insert.executeUpdate();
  }
}
