package org.chatelaine.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** The devices that are or were ours. */
@ApplicationScoped
public class Devices {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager entities;

  public Device add(Device device) {
    entities.persist(device);
    return device;
  }

  /** Writes now what was changed, so that what follows finds it so. */
  public void flush() {
    entities.flush();
  }

  public Optional<Device> find(UUID id) {
    return Optional.ofNullable(entities.find(Device.class, id));
  }

  /** The device, if it belongs to the space. */
  public Optional<Device> in(SpaceId space, UUID id) {
    return find(id).filter(device -> device.spaceId().equals(space));
  }

  /** Those of the given devices that belong to the space, in no order. */
  public List<Device> in(SpaceId space, Collection<UUID> ids) {
    var found = new ArrayList<Device>();
    var wanted = List.copyOf(ids);
    for (int from = 0; from < wanted.size(); from += 500) {
      found.addAll(
          entities
              .createQuery(
                  "select d from Device d where d.spaceId = :space and d.id in :ids", Device.class)
              .setParameter("space", space)
              .setParameter("ids", wanted.subList(from, Math.min(from + 500, wanted.size())))
              .getResultList());
    }
    return found;
  }

  /** The one device with this UDID that is still ours. */
  public Optional<Device> living(SpaceId space, String udid) {
    return entities
        .createQuery(
            "select d from Device d where d.spaceId = :space and d.liveUdid = :udid", Device.class)
        .setParameter("space", space)
        .setParameter("udid", udid)
        .getResultStream()
        .findFirst();
  }

  /** Whether an enrolment has brought a device that is still ours. */
  public boolean hasLiving(UUID enrolment) {
    return entities
            .createQuery(
                "select count(d) from Device d where d.enrolmentId = :enrolment"
                    + " and d.liveUdid is not null",
                Long.class)
            .setParameter("enrolment", enrolment)
            .getSingleResult()
        > 0;
  }

  /** What an enrolment has brought that was never managed. */
  public List<Device> pendingOf(UUID enrolment) {
    return entities
        .createQuery(
            "select d from Device d where d.enrolmentId = :enrolment and d.state = :pending",
            Device.class)
        .setParameter("enrolment", enrolment)
        .setParameter("pending", DeviceState.PENDING)
        .getResultList();
  }

  /** Whether a device with this UDID was ever ours. */
  public boolean known(SpaceId space, String udid) {
    return entities
            .createQuery(
                "select count(d) from Device d where d.spaceId = :space and d.udid = :udid",
                Long.class)
            .setParameter("space", space)
            .setParameter("udid", udid)
            .getSingleResult()
        > 0;
  }

  /** Whether a device that is still ours was enrolled under another push topic. */
  public boolean anyWithOtherTopic(SpaceId space, String topic) {
    return entities
            .createQuery(
                "select count(d) from Device d where d.spaceId = :space and d.liveUdid is not null"
                    + " and d.pushTopic <> :topic",
                Long.class)
            .setParameter("space", space)
            .setParameter("topic", topic)
            .getSingleResult()
        > 0;
  }

  /** Those of the devices that can be woken. */
  public List<Device> wakeable(Platform platform, Collection<UUID> ids) {
    return entities
        .createQuery(
            "select d from Device d where d.id in :ids and d.platform = :platform"
                + " and d.pushToken is not null and d.pushDeadAt is null",
            Device.class)
        .setParameter("ids", ids)
        .setParameter("platform", platform)
        .getResultList();
  }

  /** How many devices are in each state. */
  public Map<DeviceState, Long> counts(SpaceId space) {
    var counts = new EnumMap<DeviceState, Long>(DeviceState.class);
    entities
        .createQuery(
            "select d.state, count(d) from Device d where d.spaceId = :space group by d.state",
            Object[].class)
        .setParameter("space", space)
        .getResultList()
        .forEach(row -> counts.put((DeviceState) row[0], (Long) row[1]));
    return counts;
  }
}
