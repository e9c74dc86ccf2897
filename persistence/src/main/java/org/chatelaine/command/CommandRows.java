package org.chatelaine.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;

/** Lists of commands, as pages show them. */
@ApplicationScoped
public class CommandRows {

  private static final String ROW =
      "select new org.chatelaine.command.CommandRow(t.id, t.commandId, t.deviceId, d.name,"
          + " d.ownerId, t.kind, t.state, c.requestedName, t.createdAt, t.sentAt, t.answeredAt,"
          + " t.expiresAt, t.attempts, t.priority, t.wish, t.errorText) ";

  private static final String FROM =
      "from CommandTarget t, Command c, Device d"
          + " where c.id = t.commandId and d.id = t.deviceId and t.spaceId = :space";

  private static final Map<String, String> SORTS =
      Map.of(
          "deviceName", "lower(d.name)",
          "kind", "t.kind",
          "state", "t.state",
          "createdAt", "t.createdAt",
          "answeredAt", "t.answeredAt");

  /** Along the index of a space's commands by time, from a day on. */
  private static final String TALLY =
      "select cast(created_at at time zone 'UTC' as date), state, count(*) from command_target"
          + " where space_id = ? and created_at >= ?"
          + " group by cast(created_at at time zone 'UTC' as date), state";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager entities;

  public Optional<CommandRow> one(SpaceId space, UUID target) {
    return entities
        .createQuery(ROW + FROM + " and t.id = :id", CommandRow.class)
        .setParameter("space", space)
        .setParameter("id", target)
        .getResultStream()
        .findFirst();
  }

  /**
   * One page of commands, the newest first.
   *
   * @param device null for all devices of the space; filters {@code state}, {@code kind}, {@code
   *     open} ({@code true}: only those still open), {@code since} (an instant: only those given
   *     from then on)
   */
  public Page<CommandRow> page(SpaceId space, UUID device, Slice slice) {
    var where = where(device, slice);
    var rows = entities.createQuery(ROW + where + order(slice), CommandRow.class);
    var total = entities.createQuery("select count(t) " + where, Long.class);
    fill(rows, space, device, slice);
    fill(total, space, device, slice);
    return new Page<>(
        rows.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList(),
        total.getSingleResult());
  }

  /**
   * What people asked of a device, not the product by itself; what is open first, then the newest.
   */
  public List<CommandRow> ofPeople(SpaceId space, UUID device, int most) {
    return entities
        .createQuery(
            ROW
                + FROM
                + " and t.deviceId = :device and c.requestedBy is not null"
                + " order by case when t.openDevice is null then 1 else 0 end,"
                + " t.createdAt desc, t.id desc",
            CommandRow.class)
        .setParameter("space", space)
        .setParameter("device", device)
        .setMaxResults(most)
        .getResultList();
  }

  /** Some of a space's commands, each on its device. */
  public List<CommandRow> among(SpaceId space, Collection<UUID> targets) {
    if (targets.isEmpty()) return List.of();
    return entities
        .createQuery(ROW + FROM + " and t.id in :targets", CommandRow.class)
        .setParameter("space", space)
        .setParameter("targets", targets)
        .getResultList();
  }

  /** The ids of a device's commands, the newest first. */
  public List<UUID> ids(SpaceId space, UUID device, int most) {
    return entities
        .createQuery(
            "select t.id from CommandTarget t where t.spaceId = :space and t.deviceId = :device"
                + " order by t.createdAt desc",
            UUID.class)
        .setParameter("space", space)
        .setParameter("device", device)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many commands that people asked for are open on each of these devices, if any. */
  public Map<UUID, Long> openCounts(SpaceId space, Collection<UUID> devices) {
    if (devices.isEmpty()) return Map.of();
    return entities
        .createQuery(
            "select t.openDevice, count(t) from CommandTarget t, Command c"
                + " where t.spaceId = :space and t.openDevice in :devices and c.id = t.commandId"
                + " and c.requestedBy is not null group by t.openDevice",
            Object[].class)
        .setParameter("space", space)
        .setParameter("devices", devices)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** How many commands were given each day (UTC) and how they stand, day by day. */
  public List<CommandTally> tally(SpaceId space, Instant since) {
    List<?> rows =
        entities
            .createNativeQuery(TALLY)
            .setParameter(1, space.value())
            .setParameter(2, since.atOffset(ZoneOffset.UTC))
            .getResultList();
    return rows.stream().map(row -> tally((Object[]) row)).toList();
  }

  private static CommandTally tally(Object[] row) {
    return new CommandTally(
        LocalDate.parse(row[0].toString()),
        CommandState.valueOf(row[1].toString()),
        ((Number) row[2]).longValue());
  }

  /** How many commands are open, however old. */
  public long open(SpaceId space) {
    return entities
        .createQuery(
            "select count(t) from CommandTarget t"
                + " where t.openDevice is not null and t.spaceId = :space",
            Long.class)
        .setParameter("space", space)
        .getSingleResult();
  }

  private static String where(UUID device, Slice slice) {
    var where = new StringBuilder(FROM);
    if (device != null) where.append(" and t.deviceId = :device");
    if (!slice.filter("state").isEmpty()) where.append(" and t.state = :state");
    if (!slice.filter("kind").isEmpty()) where.append(" and t.kind = :kind");
    if (slice.filter("open").equals("true")) where.append(" and t.openDevice is not null");
    if (!slice.filter("since").isEmpty()) where.append(" and t.createdAt >= :since");
    return where.toString();
  }

  private static String order(Slice slice) {
    var column = SORTS.getOrDefault(slice.sort() == null ? "" : slice.sort(), "t.createdAt");
    var ascending = slice.sort() != null && slice.ascending();
    return " order by " + column + (ascending ? " asc" : " desc") + ", t.id desc";
  }

  private static void fill(TypedQuery<?> query, SpaceId space, UUID device, Slice slice) {
    query.setParameter("space", space);
    if (device != null) query.setParameter("device", device);
    if (!slice.filter("state").isEmpty())
      query.setParameter("state", CommandState.valueOf(slice.filter("state")));
    if (!slice.filter("kind").isEmpty())
      query.setParameter("kind", CommandKind.valueOf(slice.filter("kind")));
    if (!slice.filter("since").isEmpty())
      query.setParameter("since", Instant.parse(slice.filter("since")));
  }
}
