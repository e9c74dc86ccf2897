package org.chatelaine.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;

/** Lists of devices, as the faces show them. */
@ApplicationScoped
public class DeviceRows {

  private static final String ROW =
      "select new org.chatelaine.device.DeviceRow(d.id, d.ownerId, d.enrolmentId, d.platform,"
          + " d.family, d.udid, d.serial, d.name, d.product, d.model, d.osVersion, d.state,"
          + " d.enrolledAt, d.lastSeen) ";

  private static final List<DeviceState> LEAVING =
      Stream.of(DeviceState.values()).filter(DeviceState::isLeaving).toList();

  /** Still ours, and not heard of for long; or never, although it is ours for as long. */
  private static final String UNSEEN =
      "d.liveUdid is not null and (d.lastSeen < :seenBefore"
          + " or d.lastSeen is null and d.createdAt < :seenBefore)";

  private static final String OWNERS =
      "select p.id from Person p where p.space = :space"
          + " and (lower(p.name) like :text escape '!' or p.mailKey like :text escape '!')";

  private static final Map<String, String> SORTS =
      Map.of(
          "name", "lower(d.name)",
          "serial", "d.serial",
          "product", "d.product",
          "osVersion", "d.osVersion",
          "state", "d.state",
          "enrolledAt", "d.enrolledAt",
          "lastSeen", "d.lastSeen");

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager entities;

  /**
   * How many devices of each kind are in each state. There is no index on the time a device was
   * last seen, on purpose: it would make each of those many writes dearer than this rare question.
   *
   * @param seenBefore who was not heard of since then counts as unseen
   */
  public List<DeviceTally> tally(SpaceId space, Instant seenBefore) {
    var unseen = new HashMap<List<Object>, Long>();
    for (var row :
        grouped(" and " + UNSEEN)
            .setParameter("space", space)
            .setParameter("seenBefore", seenBefore)
            .getResultList()) unseen.put(List.of(row[0], row[1]), (Long) row[2]);
    return grouped("")
        .setParameter("space", space)
        .getResultStream()
        .map(
            row ->
                new DeviceTally(
                    (Family) row[0],
                    (DeviceState) row[1],
                    (Long) row[2],
                    unseen.getOrDefault(List.of(row[0], row[1]), 0L)))
        .toList();
  }

  private TypedQuery<Object[]> grouped(String more) {
    return entities.createQuery(
        "select d.family, d.state, count(d) from Device d where d.spaceId = :space"
            + more
            + " group by d.family, d.state",
        Object[].class);
  }

  /**
   * One page of a space's devices, or of one person's.
   *
   * @param owner null for everybody's; filters {@code text} (name, serial, model, UDID or the
   *     owner's name or mail address contains it), {@code state}, {@code leaving} ({@code true}:
   *     only those on their way out), {@code family}, {@code without} (families, parted by commas),
   *     {@code living} ({@code true} hides those that left), {@code seenBefore} (an instant: only
   *     those of ours that were not heard of since)
   */
  public Page<DeviceRow> page(SpaceId space, UUID owner, Slice slice) {
    return page(space, owner, null, slice);
  }

  /** The same among some devices of a space only. */
  public Page<DeviceRow> among(SpaceId space, Collection<UUID> devices, Slice slice) {
    return devices.isEmpty() ? new Page<>(List.of(), 0) : page(space, null, devices, slice);
  }

  private Page<DeviceRow> page(SpaceId space, UUID owner, Collection<UUID> among, Slice slice) {
    var where = where(owner, slice) + (among == null ? "" : " and d.id in :among");
    var rows = entities.createQuery(ROW + where + order(slice), DeviceRow.class);
    var total = entities.createQuery("select count(d) " + where, Long.class);
    for (var query : List.of(rows, total)) {
      fill(query, space, owner, slice);
      if (among != null) query.setParameter("among", among);
    }
    return new Page<>(
        rows.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList(),
        total.getSingleResult());
  }

  /** The next of a space's devices by their ids, with the filters of {@link #page}. */
  public List<DeviceRow> after(SpaceId space, UUID last, Slice slice) {
    var where = where(null, slice) + (last == null ? "" : " and d.id > :last");
    var rows = entities.createQuery(ROW + where + " order by d.id", DeviceRow.class);
    fill(rows, space, null, slice);
    if (last != null) rows.setParameter("last", last);
    return rows.setMaxResults(slice.size()).getResultList();
  }

  /** The ids of a space's devices, with the filters of {@link #page}. */
  public List<UUID> ids(SpaceId space, Slice slice, int most) {
    var ids =
        entities.createQuery("select d.id " + where(null, slice) + " order by d.id", UUID.class);
    fill(ids, space, null, slice);
    return ids.setMaxResults(most).getResultList();
  }

  private static String where(UUID owner, Slice slice) {
    var where = new StringBuilder("from Device d where d.spaceId = :space");
    if (owner != null) where.append(" and d.ownerId = :owner");
    if (!slice.filter("text").isEmpty())
      where.append(
          " and (lower(d.name) like :text escape '!' or lower(d.serial) like :text escape '!'"
              + " or lower(d.udid) like :text escape '!' or lower(d.model) like :text escape '!'"
              + " or lower(d.product) like :text escape '!' or d.ownerId in ("
              + OWNERS
              + "))");
    if (!slice.filter("state").isEmpty()) where.append(" and d.state = :state");
    if (!slice.filter("family").isEmpty()) where.append(" and d.family = :family");
    if (!slice.filter("without").isEmpty()) where.append(" and d.family not in :without");
    if (slice.filter("leaving").equals("true")) where.append(" and d.state in :leaving");
    if (!slice.filter("seenBefore").isEmpty()) where.append(" and " + UNSEEN);
    if (slice.filter("living").equals("true")) where.append(" and d.liveUdid is not null");
    return where.toString();
  }

  private static String order(Slice slice) {
    var column = SORTS.getOrDefault(slice.sort() == null ? "" : slice.sort(), "d.createdAt");
    var ascending = slice.sort() != null && slice.ascending();
    return " order by " + column + (ascending ? " asc" : " desc") + ", d.id";
  }

  private static void fill(TypedQuery<?> query, SpaceId space, UUID owner, Slice slice) {
    query.setParameter("space", space);
    if (owner != null) query.setParameter("owner", owner);
    if (!slice.filter("text").isEmpty())
      query.setParameter("text", "%" + literal(slice.filter("text")) + "%");
    if (!slice.filter("state").isEmpty())
      query.setParameter("state", DeviceState.valueOf(slice.filter("state")));
    if (!slice.filter("family").isEmpty())
      query.setParameter("family", Family.valueOf(slice.filter("family")));
    if (!slice.filter("without").isEmpty())
      query.setParameter("without", families(slice.filter("without")));
    if (slice.filter("leaving").equals("true")) query.setParameter("leaving", LEAVING);
    if (!slice.filter("seenBefore").isEmpty())
      query.setParameter("seenBefore", Instant.parse(slice.filter("seenBefore")));
  }

  private static List<Family> families(String names) {
    return Stream.of(names.split(",")).map(Family::valueOf).toList();
  }

  private static String literal(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
