package org.chatelaine.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.configuration.Configuration;
import org.chatelaine.configuration.ConfigurationRow;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;

/** Reads deliveries for pages. */
@ApplicationScoped
public class DeliveryLists {

  private static final String ROW =
      "select new org.chatelaine.distribution.DeliveryRow(d.id, d.configuration, c.name, c.kind,"
          + " d.device, v.name, d.state, d.reason, d.attempts, w.number, d.verifiedAt,"
          + " d.changedAt)";
  private static final String FROM =
      " from Delivery d join Configuration c on c.id = d.configuration"
          + " join Device v on v.id = d.device"
          + " left join ConfigurationVersion w on w.id = d.wantedVersion"
          + " where d.space = :space and d.state in :states";
  private static final String LEAVING_ROW =
      "select new org.chatelaine.configuration.ConfigurationRow(c.id, c.name, c.description,"
          + " c.kind, c.enabled, c.version, c.createdAt, c.changedAt)";
  private static final String LEAVING =
      " from Configuration c where c.space = :space and c.deletedAt is not null"
          + " and lower(c.name) like :name escape '!' and exists (select d.id from Delivery d"
          + " where d.space = :space and d.configuration = c.id and d.state in :states)";
  private static final Set<DeliveryState> STILL_THERE =
      EnumSet.complementOf(EnumSet.of(DeliveryState.REMOVED));
  private static final Map<String, String> SORTS =
      Map.of(
          "configurationName", "c.nameKey",
          "deviceName", "v.name",
          "state", "d.state",
          "changedAt", "d.changedAt",
          "attempts", "d.attempts");

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  /** The deliveries of one configuration by device; filter {@code state}. */
  public Page<DeliveryRow> ofConfiguration(SpaceId space, UUID configuration, Slice slice) {
    return page(space, "d.configuration", configuration, "v.name", slice);
  }

  /** The deliveries on one device by configuration; filter {@code state}. */
  public Page<DeliveryRow> ofDevice(SpaceId space, UUID device, Slice slice) {
    return page(space, "d.device", device, "c.nameKey", slice);
  }

  private Page<DeliveryRow> page(SpaceId space, String column, UUID id, String first, Slice slice) {
    var where = FROM + " and " + column + " = :id";
    var order =
        " order by "
            + SORTS.getOrDefault(slice.sort() == null ? "" : slice.sort(), first)
            + (slice.ascending() ? "" : " desc")
            + ", d.id";
    var found =
        asked(rows.createQuery(ROW + where + order, DeliveryRow.class), space, id, slice)
            .setFirstResult(slice.first())
            .setMaxResults(slice.size())
            .getResultList();
    var count = asked(rows.createQuery("select count(d)" + where, Long.class), space, id, slice);
    return new Page<>(found, count.getSingleResult());
  }

  private static <T> TypedQuery<T> asked(TypedQuery<T> query, SpaceId space, UUID id, Slice slice) {
    return query
        .setParameter("space", space)
        .setParameter("id", id)
        .setParameter("states", states(slice.filter("state")));
  }

  /** One or several states with commas between; all but what is gone when none is named. */
  private static Set<DeliveryState> states(String filter) {
    var named = EnumSet.noneOf(DeliveryState.class);
    for (var state : DeliveryState.values())
      if (Arrays.asList(filter.split("\\s*,\\s*")).contains(state.name())) named.add(state);
    return named.isEmpty() ? STILL_THERE : named;
  }

  /** Some deliveries of a space. */
  public List<DeliveryRow> among(SpaceId space, Collection<UUID> deliveries) {
    if (deliveries.isEmpty()) return List.of();
    return rows.createQuery(ROW + FROM + " and d.id in :deliveries", DeliveryRow.class)
        .setParameter("space", space)
        .setParameter("states", EnumSet.allOf(DeliveryState.class))
        .setParameter("deliveries", deliveries)
        .getResultList();
  }

  /** The ids of all deliveries on a device; there is one of each configuration. */
  public List<UUID> ids(SpaceId space, UUID device) {
    return rows.createQuery(
            "select d.id from Delivery d where d.space = :space and d.device = :device", UUID.class)
        .setParameter("space", space)
        .setParameter("device", device)
        .getResultList();
  }

  /** The configurations that were given up on some device. */
  public Set<UUID> failing(SpaceId space) {
    return Set.copyOf(
        rows.createQuery(
                "select distinct c.id from Delivery d join Configuration c on c.id ="
                    + " d.configuration where d.space = :space and d.state = :failed and"
                    + " c.deletedAt is null",
                UUID.class)
            .setParameter("space", space)
            .setParameter("failed", DeliveryState.FAILED)
            .getResultList());
  }

  /** How far each of some configurations has come, in one statement. */
  public Map<UUID, DeliveryCounts> counts(SpaceId space, Collection<UUID> configurations) {
    if (configurations.isEmpty()) return Map.of();
    var found =
        rows.createQuery(
                "select d.configuration, d.state, count(d) from Delivery d"
                    + " where d.space = :space and d.configuration in :configurations"
                    + " group by d.configuration, d.state",
                Object[].class)
            .setParameter("space", space)
            .setParameter("configurations", configurations)
            .getResultList();
    var perState = new HashMap<UUID, Map<DeliveryState, Long>>();
    for (var row : found)
      perState
          .computeIfAbsent((UUID) row[0], id -> new EnumMap<>(DeliveryState.class))
          .put((DeliveryState) row[1], (Long) row[2]);
    var counts = new HashMap<UUID, DeliveryCounts>();
    perState.forEach((id, states) -> counts.put(id, new DeliveryCounts(states)));
    return counts;
  }

  /**
   * The deleted configurations that devices are not rid of yet, by name; filters {@code name},
   * {@code failing} ({@code true}: only those whose removal was given up on some device).
   */
  public Page<ConfigurationRow> leaving(SpaceId space, Slice slice) {
    var found =
        leaving(
            rows.createQuery(
                LEAVING_ROW + LEAVING + " order by c.name, c.id", ConfigurationRow.class),
            space,
            slice);
    var count = leaving(rows.createQuery("select count(c)" + LEAVING, Long.class), space, slice);
    return new Page<>(
        found.setFirstResult(slice.first()).setMaxResults(slice.size()).getResultList(),
        count.getSingleResult());
  }

  private static <T> TypedQuery<T> leaving(TypedQuery<T> query, SpaceId space, Slice slice) {
    var name = Configuration.keyOf(slice.filter("name")).replaceAll("([!%_])", "!$1");
    var failing = slice.filter("failing").equals("true");
    return query
        .setParameter("space", space)
        .setParameter("name", "%" + name + "%")
        .setParameter("states", failing ? EnumSet.of(DeliveryState.FAILED) : STILL_THERE);
  }

  /** The same configurations with their audience and how far each has come; two statements. */
  public List<DistributionRow> told(SpaceId space, List<ConfigurationRow> configurations) {
    var ids = configurations.stream().map(ConfigurationRow::id).toList();
    var counts = counts(space, ids);
    var audiences = audiences(space, ids);
    return configurations.stream()
        .map(
            c ->
                new DistributionRow(
                    c.id(),
                    c.name(),
                    c.description(),
                    c.kind(),
                    c.enabled(),
                    c.version(),
                    c.changedAt(),
                    audiences.getOrDefault(c.id(), Audience.NONE),
                    counts.getOrDefault(c.id(), new DeliveryCounts(Map.of()))))
        .toList();
  }

  private Map<UUID, Audience> audiences(SpaceId space, Collection<UUID> configurations) {
    var audiences = new HashMap<UUID, Audience>();
    if (configurations.isEmpty()) return audiences;
    rows.createQuery(
            "select r from DistributionRule r"
                + " where r.space = :space and r.configuration in :configurations",
            DistributionRule.class)
        .setParameter("space", space)
        .setParameter("configurations", configurations)
        .getResultList()
        .forEach(rule -> audiences.put(rule.configuration(), rule.audience()));
    return audiences;
  }
}
