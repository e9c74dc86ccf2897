package org.chatelaine.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;

/** Keeps and finds people. */
@ApplicationScoped
public class Persons {

  private static final String ROW =
      "select new org.chatelaine.account.PersonRow(p.id, p.mail, p.name, p.role, p.language,"
          + " p.theme, p.passwordSetAt, p.createdAt, p.disabledAt) ";
  private static final String LIST =
      "from Person p where p.space = :space"
          + " and lower(p.name) like :name escape '!'"
          + " and p.mailKey like :mail escape '!'";

  /** The orders a list may be asked for; nothing from outside is ever part of a query. */
  private static final Map<String, String> ORDERS =
      Map.of("name", "p.name", "mail", "p.mailKey", "createdAt", "p.createdAt");

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  public void add(Person person) {
    rows.persist(person);
  }

  /** One person, locked until the transaction ends. */
  public Optional<Person> locked(SpaceId space, UUID id) {
    return Optional.ofNullable(rows.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(person -> person.space().equals(space));
  }

  public Optional<Person> one(SpaceId space, UUID id) {
    return rows.createQuery(
            "select p from Person p where p.id = :id and p.space = :space", Person.class)
        .setParameter("id", id)
        .setParameter("space", space)
        .getResultStream()
        .findFirst();
  }

  /** The administrators of a space who may come in, locked until the transaction ends. */
  public List<Person> administratorsLocked(SpaceId space) {
    return rows.createQuery(
            "select p from Person p where p.space = :space and p.role = :role"
                + " and p.disabledAt is null and p.passwordHash is not null order by p.id",
            Person.class)
        .setParameter("space", space)
        .setParameter("role", Actor.Role.ADMINISTRATOR)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** By mail address, in whatever spelling; addresses are unique in the whole installation. */
  public Optional<Person> byMail(String typed) {
    return rows.createQuery("select p from Person p where p.mailKey = :key", Person.class)
        .setParameter("key", MailAddress.keyOf(typed))
        .getResultStream()
        .findFirst();
  }

  /** What some people of a space are called. */
  public Map<UUID, String> names(SpaceId space, Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    return rows.createQuery(
            "select p.id, p.name from Person p where p.space = :space and p.id in :ids",
            Object[].class)
        .setParameter("space", space)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> row[1].toString()));
  }

  /** The people of a space; filters {@code name} and {@code mail}, by part of them. */
  public Page<PersonRow> page(SpaceId space, Slice slice) {
    var direction = slice.ascending() ? " asc" : " desc";
    var order = ORDERS.getOrDefault(slice.sort() == null ? "name" : slice.sort(), "p.name");
    var found =
        filtered(
                rows.createQuery(ROW + LIST + " order by " + order + direction, PersonRow.class),
                space,
                slice)
            .setFirstResult(slice.first())
            .setMaxResults(slice.size())
            .getResultList();
    var count = filtered(rows.createQuery("select count(p) " + LIST, Long.class), space, slice);
    return new Page<>(List.copyOf(found), count.getSingleResult());
  }

  private static <T> TypedQuery<T> filtered(TypedQuery<T> query, SpaceId space, Slice slice) {
    return query
        .setParameter("space", space)
        .setParameter("name", part(slice.filter("name")))
        .setParameter("mail", part(slice.filter("mail")));
  }

  /** A pattern that finds the text anywhere, taken literally. */
  private static String part(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }
}
