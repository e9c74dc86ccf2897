package org.chatelaine.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** The pinned certificates. */
@ApplicationScoped
public class DeviceIdentities {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager entities;

  /** Makes an identity known; called where its certificate was issued, in that transaction. */
  public void add(IssuedIdentity issued) {
    entities.persist(new DeviceIdentity(issued));
  }

  /** By the SHA-256 of the certificate's DER, in lower-case hex. */
  public Optional<DeviceIdentity> byFingerprint(String fingerprint) {
    return Optional.ofNullable(entities.find(DeviceIdentity.class, fingerprint));
  }

  /**
   * The same, held until the transaction ends: what it opens and what is taken back must not pass
   * each other.
   */
  public Optional<DeviceIdentity> held(String fingerprint) {
    return Optional.ofNullable(
        entities.find(DeviceIdentity.class, fingerprint, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Holds all of an enrolment until the transaction ends; before the enrolment, by all who do. */
  public void hold(UUID enrolment) {
    entities
        .createQuery(
            "select i from DeviceIdentity i where i.enrolmentId = :enrolment"
                + " order by i.fingerprint",
            DeviceIdentity.class)
        .setParameter("enrolment", enrolment)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** From now on no certificate of this enrolment opens the devices' door. */
  public void revokeOf(UUID enrolment, Instant now) {
    entities
        .createQuery(
            "update DeviceIdentity i set i.revokedAt = :now"
                + " where i.enrolmentId = :enrolment and i.revokedAt is null")
        .setParameter("now", now)
        .setParameter("enrolment", enrolment)
        .executeUpdate();
  }

  /** From now on these certificates do not open the devices' door. */
  public void revoke(SpaceId space, Collection<UUID> certificates, Instant now) {
    entities
        .createQuery(
            "update DeviceIdentity i set i.revokedAt = :now"
                + " where i.spaceId = :space and i.certificateId in :certificates"
                + " and i.revokedAt is null")
        .setParameter("now", now)
        .setParameter("space", space)
        .setParameter("certificates", certificates)
        .executeUpdate();
  }
}
