package org.chatelaine.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** Commands and what became of them, apart from a device's visit. */
@ApplicationScoped
public class Commands {

  private static final String OPEN = " t.openDevice is not null";

  private static final String DUE =
      " from CommandTarget t where" + OPEN + " and t.nextRingAt <= :now";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager entities;

  public Command add(Command command) {
    entities.persist(command);
    return command;
  }

  public CommandTarget add(CommandTarget target) {
    entities.persist(target);
    return target;
  }

  public Optional<Command> find(UUID command) {
    return Optional.ofNullable(entities.find(Command.class, command));
  }

  /** The target, if it belongs to the space, locked until the transaction ends. */
  public Optional<CommandTarget> locked(SpaceId space, UUID target) {
    return Optional.ofNullable(
            entities.find(CommandTarget.class, target, LockModeType.PESSIMISTIC_WRITE))
        .filter(found -> found.spaceId().equals(space));
  }

  /** Writes now what was added, so that the database can refuse it here. */
  public void flush() {
    entities.flush();
  }

  /** What the given devices have open under a key. */
  public List<CommandTarget> open(Collection<UUID> devices, String key) {
    return entities
        .createQuery(
            "select t from CommandTarget t where t.openDevice in :devices and t.openKey = :key",
            CommandTarget.class)
        .setParameter("devices", devices)
        .setParameter("key", key)
        .getResultList();
  }

  /** The same, locked until the transaction ends. */
  public List<CommandTarget> openLocked(Collection<UUID> devices, String key) {
    return entities
        .createQuery(
            "select t from CommandTarget t where t.openDevice in :devices and t.openKey = :key",
            CommandTarget.class)
        .setParameter("devices", devices)
        .setParameter("key", key)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** All that a device has open, locked until the transaction ends. */
  public List<CommandTarget> openOf(UUID device) {
    return entities
        .createQuery("select t from CommandTarget t where t.openDevice = :d", CommandTarget.class)
        .setParameter("d", device)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * The devices on which one of these commands is still open, after the given one, in the order of
   * ids, each once.
   */
  public List<UUID> openDevices(Collection<UUID> commands, UUID after, int most) {
    return entities
        .createQuery(
            "select distinct t.openDevice from CommandTarget t where t.commandId in :commands and"
                + OPEN
                + " and t.openDevice > :after order by t.openDevice",
            UUID.class)
        .setParameter("commands", commands)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  /** The devices on which these targets are still open, each once. */
  public List<UUID> openDevices(Collection<UUID> targets) {
    return entities
        .createQuery(
            "select distinct t.openDevice from CommandTarget t where t.id in :targets and" + OPEN,
            UUID.class)
        .setParameter("targets", targets)
        .getResultList();
  }

  /** Those of the targets that are still open, locked until the transaction ends. */
  public List<CommandTarget> openLocked(Collection<UUID> targets) {
    return entities
        .createQuery(
            "select t from CommandTarget t where t.id in :targets and" + OPEN, CommandTarget.class)
        .setParameter("targets", targets)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * Open targets for which it is time to ring again, locked, the longest waiting first. In two
   * steps, since not every database takes a limit together with a lock.
   */
  public List<CommandTarget> dueForRing(Instant now, int most) {
    var ids =
        entities
            .createQuery("select t.id" + DUE + " order by t.nextRingAt", UUID.class)
            .setParameter("now", now)
            .setMaxResults(most)
            .getResultList();
    if (ids.isEmpty()) return List.of();
    return entities
        .createQuery("select t" + DUE + " and t.id in :ids", CommandTarget.class)
        .setParameter("now", now)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** How many other devices a person has had wiped since, as far as we know. */
  public long othersWiped(UUID person, UUID device, Instant since) {
    return entities
        .createQuery(
            "select count(distinct t.deviceId) from CommandTarget t, Command c"
                + " where c.id = t.commandId and c.requestedBy = :person and t.kind = :kind"
                + " and c.requestedAt > :since and t.deviceId <> :device"
                + " and t.state not in :undone",
            Long.class)
        .setParameter("person", person)
        .setParameter("device", device)
        .setParameter("kind", CommandKind.ERASE_DEVICE)
        .setParameter("since", since)
        .setParameter("undone", List.of(CommandState.CANCELLED, CommandState.FAILED))
        .getSingleResult();
  }

  /** Whether a command has put aside what somebody else had asked of the device under a key. */
  public boolean displacedOthers(Command command, UUID device, String wish, String why) {
    return entities
            .createQuery(
                "select count(t) from CommandTarget t, Command c where t.spaceId = :space"
                    + " and t.deviceId = :device and t.wish = :wish and t.errorText = :why"
                    + " and t.answeredAt >= :since and c.id = t.commandId"
                    + " and (c.requestedBy is null or c.requestedBy <> :person)",
                Long.class)
            .setParameter("space", command.spaceId())
            .setParameter("device", device)
            .setParameter("wish", wish)
            .setParameter("why", why)
            .setParameter("since", command.requestedAt())
            .setParameter("person", command.requestedBy())
            .getSingleResult()
        > 0;
  }

  /**
   * The locks and wipes that may be what keeps a device shut, the newest first: those still open,
   * and those that went out and did not fail, sent or ended at that time or later.
   */
  public List<CommandTarget> shutting(UUID device, Instant since) {
    return entities
        .createQuery(
            "select t from CommandTarget t where t.deviceId = :device and t.kind in :kinds"
                + " and (t.openDevice is not null or t.state <> :failed and t.sentAt is not null"
                + " and (t.sentAt >= :since or t.answeredAt >= :since))"
                + " order by t.createdAt desc, t.id desc",
            CommandTarget.class)
        .setParameter("device", device)
        .setParameter("kinds", List.of(CommandKind.DEVICE_LOCK, CommandKind.ERASE_DEVICE))
        .setParameter("failed", CommandState.FAILED)
        .setParameter("since", since)
        .getResultList();
  }

  /** The number of the command's next ring; each is given out once. */
  public int nextRing(UUID command) {
    entities
        .createQuery("update Command c set c.ring = c.ring + 1 where c.id = :id")
        .setParameter("id", command)
        .executeUpdate();
    return entities
        .createQuery("select c.ring from Command c where c.id = :id", Integer.class)
        .setParameter("id", command)
        .getSingleResult();
  }
}
