package org.chatelaine.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;

/** Keeps configurations and their versions. */
@ApplicationScoped
public class ConfigurationRows {

  private static final String ROW =
      "select new org.chatelaine.configuration.ConfigurationRow(c.id, c.name, c.description,"
          + " c.kind, c.enabled, c.version, c.createdAt, c.changedAt) ";
  private static final String LIVE =
      "from Configuration c where c.space = :space and c.deletedAt is null"
          + " and c.nameKey like :name escape '!'";
  private static final Map<String, String> SORTS =
      Map.of(
          "name",
          "c.nameKey",
          "kind",
          "c.kind",
          "enabled",
          "c.enabled",
          "changedAt",
          "c.changedAt");

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  /** Keeps a new configuration and what it says first. */
  public void add(Configuration configuration, ConfigurationVersion first) {
    rows.persist(configuration);
    // No relation is mapped between the two, so nothing else puts them into the right order.
    rows.flush();
    rows.persist(first);
  }

  /** Keeps what a configuration says next. */
  public void add(ConfigurationVersion version) {
    rows.persist(version);
  }

  /** A configuration of the space that was not deleted. */
  public Optional<Configuration> one(SpaceId space, UUID id) {
    return found(space, id).getResultStream().findFirst();
  }

  /** The same, held until the transaction ends, so that two edits come one after the other. */
  public Optional<Configuration> held(SpaceId space, UUID id) {
    return found(space, id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<Configuration> found(SpaceId space, UUID id) {
    return rows.createQuery(
            "select c from Configuration c"
                + " where c.space = :space and c.id = :id and c.deletedAt is null",
            Configuration.class)
        .setParameter("space", space)
        .setParameter("id", id);
  }

  /** A configuration of the space, also one that was deleted. */
  public Optional<Configuration> kept(SpaceId space, UUID id) {
    return Optional.ofNullable(rows.find(Configuration.class, id))
        .filter(found -> found.space().equals(space));
  }

  /** A version by its id; also of a configuration that was deleted since. */
  public Optional<ConfigurationVersion> version(SpaceId space, UUID id) {
    return rows.createQuery(
            "select v from ConfigurationVersion v where v.space = :space and v.id = :id",
            ConfigurationVersion.class)
        .setParameter("space", space)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** What all configurations of a kind say now; for the few kinds that are compared. */
  public List<ConfigurationVersion> current(SpaceId space, ConfigurationKind kind) {
    return rows.createQuery(
            "select v from ConfigurationVersion v, Configuration c"
                + " where c.space = :space and c.kind = :kind and c.deletedAt is null"
                + " and v.id = c.versionId",
            ConfigurationVersion.class)
        .setParameter("space", space)
        .setParameter("kind", kind)
        .getResultList();
  }

  /** Whether another configuration of the space has the name. */
  public boolean nameTaken(SpaceId space, String name, UUID butNot) {
    return rows.createQuery(
            "select c.id from Configuration c where c.space = :space and c.nameKey = :name",
            UUID.class)
        .setParameter("space", space)
        .setParameter("name", Configuration.keyOf(name))
        .getResultStream()
        .anyMatch(id -> !id.equals(butNot));
  }

  /** The configurations of a space by name; filter {@code name}. */
  public Page<ConfigurationRow> page(SpaceId space, Slice slice) {
    return page(space, null, slice);
  }

  /** The same among some only; null for all. */
  public Page<ConfigurationRow> page(SpaceId space, Collection<UUID> among, Slice slice) {
    if (among != null && among.isEmpty()) return new Page<>(List.of(), 0);
    var where = LIVE + (among == null ? "" : " and c.id in :among");
    var found = rows.createQuery(ROW + where + order(slice), ConfigurationRow.class);
    var count = rows.createQuery("select count(c) " + where, Long.class);
    return new Page<>(
        filtered(found, space, among, slice)
            .setFirstResult(slice.first())
            .setMaxResults(slice.size())
            .getResultList(),
        filtered(count, space, among, slice).getSingleResult());
  }

  private static String order(Slice slice) {
    var column = slice.sort() == null ? "c.nameKey" : SORTS.getOrDefault(slice.sort(), "c.nameKey");
    return " order by " + column + (slice.ascending() ? "" : " desc") + ", c.id";
  }

  private static <T> TypedQuery<T> filtered(
      TypedQuery<T> query, SpaceId space, Collection<UUID> among, Slice slice) {
    if (among != null) query.setParameter("among", among);
    return query
        .setParameter("space", space)
        .setParameter("name", part(Configuration.keyOf(slice.filter("name"))));
  }

  /** A pattern that finds the text anywhere, taken literally. */
  private static String part(String text) {
    return "%" + text.replaceAll("([!%_])", "!$1") + "%";
  }
}
