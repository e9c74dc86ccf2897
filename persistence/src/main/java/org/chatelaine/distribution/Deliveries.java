package org.chatelaine.distribution;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.device.PlainSql;
import org.chatelaine.kernel.SpaceId;

/** Keeps the deliveries one by one; what moves many at once is in {@link Targets}. */
@ApplicationScoped
public class Deliveries {

  /** In plain SQL, since every list of every device asks this. */
  private static final String ANSWERABLE =
      "select d.id, d.configuration_id, d.wanted_version, d.state, d.acknowledged,"
          + " v.certificate_sha256 from distribution_delivery d"
          + " left join configuration_version v on v.id = d.wanted_version"
          + " where d.space_id = ? and d.device_id = ? and d.state in ("
          + DeliveryState.answerable().stream()
              .map(state -> "'" + state + "'")
              .collect(joining(", "))
          + ")";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  @Inject private PlainSql sql;

  /** A delivery of the space, locked until the transaction ends. */
  public Optional<Delivery> locked(SpaceId space, UUID id) {
    return lockedWhere("d.space = :space and d.id = :id", "space", space, "id", id);
  }

  /** The delivery on a device that waits for a command's answer, locked; none when it is stale. */
  public Optional<Delivery> lockedByTarget(UUID device, UUID target) {
    return lockedWhere(
        "d.device = :device and d.commandTarget = :target", "device", device, "target", target);
  }

  private Optional<Delivery> lockedWhere(
      String where, String name, Object value, String otherName, Object otherValue) {
    return rows.createQuery("select d from Delivery d where " + where, Delivery.class)
        .setParameter(name, value)
        .setParameter(otherName, otherValue)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** What a list from this device may decide; one statement, nothing locked. */
  public List<ReportedDelivery> answerable(SpaceId space, UUID device) {
    return sql.run(
        ANSWERABLE,
        query -> {
          query.setObject(1, space.value());
          query.setObject(2, device);
          var found = new ArrayList<ReportedDelivery>();
          try (var row = query.executeQuery()) {
            while (row.next()) found.add(ReportedDelivery.read(row));
          }
          return found;
        });
  }

  /** What has to be done now: trust before its users, then what has waited longest. */
  public List<DueDelivery> due(Instant now, int limit) {
    return rows.createQuery(
            "select new org.chatelaine.distribution.DueDelivery(d.id, d.space, d.configuration,"
                + " d.device, d.wantedVersion, d.state, d.evidence.acknowledged, d.commandTarget,"
                + " c.installOrder, case when v.certificateSha256 is null then false else true end)"
                + " from Delivery d join Configuration c on c.id = d.configuration"
                + " left join ConfigurationVersion v on v.id = d.wantedVersion"
                + " where d.dueAt <= :now"
                + " order by c.installOrder, d.configuration, d.dueAt",
            DueDelivery.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Takes due rows for the caller until a time after which somebody else may; how many it got. */
  public int claim(Collection<UUID> ids, Instant now, Instant until) {
    return rows.createQuery(
            "update Delivery d set d.dueAt = :until where d.id in :ids and d.dueAt <= :now")
        .setParameter("until", until)
        .setParameter("ids", ids)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Which of some rows a claim has got. */
  public Set<UUID> claimed(Collection<UUID> ids, Instant claim) {
    return Set.copyOf(
        rows.createQuery(
                "select d.id from Delivery d where d.id in :ids and d.dueAt = :claim", UUID.class)
            .setParameter("ids", ids)
            .setParameter("claim", claim)
            .getResultList());
  }

  /** Says when to look at claimed rows again; a row somebody else has moved since is left alone. */
  public int lookAgain(Collection<UUID> ids, Instant claim, Instant at) {
    return rows.createQuery(
            "update Delivery d set d.dueAt = :at where d.id in :ids and d.dueAt = :claim")
        .setParameter("at", at)
        .setParameter("ids", ids)
        .setParameter("claim", claim)
        .executeUpdate();
  }
}
