package org.chatelaine.ca.crl.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chatelaine.ca.crl.RevocationList;
import org.chatelaine.ca.crl.RevocationListRow;
import org.chatelaine.ca.crl.RevocationLists;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.PublishedLists;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** Hands out revocation lists and builds those that are due. */
@ApplicationScoped
public class CrlDesk implements PublishedLists {

  @Inject private RevocationLists lists;
  @Inject private CrlBuilder builder;
  @Inject private Authorities authorities;

  private final Map<UUID, Published> kept = new ConcurrentHashMap<>();

  /** A list as it is handed out; the number names it and grows with every one. */
  public record Published(
      byte[] der, long number, Instant thisUpdate, Instant nextUpdate, int certificates) {}

  /** The last list of an authority; built now if there never was one; empty if we know it not. */
  public Optional<Published> published(UUID authority) {
    var here = lists.row(authority).filter(RevocationListRow::isPublished);
    if (here.isPresent()) return read(authority, here.get().number());
    if (authorities.byId(authority).isEmpty()) return Optional.empty();
    build(authority);
    return lists.of(authority).map(CrlDesk::published);
  }

  /** The bytes, which are read once for each number. */
  private Optional<Published> read(UUID authority, long number) {
    var here = kept.get(authority);
    if (here != null && here.number() == number) return Optional.of(here);
    var fresh = lists.of(authority).map(CrlDesk::published);
    fresh.ifPresent(list -> kept.put(authority, list));
    return fresh;
  }

  /** The list for an administrator's page. */
  public Optional<Published> shown(Actor actor, UUID authority) {
    actor.mustBeAdministrator();
    return published(authority);
  }

  @Override
  public byte[] of(UUID authority) {
    return published(authority).map(Published::der).orElseThrow(() -> new Refused("crl.unknown"));
  }

  /** Builds the next list of an authority if it is due; many calls do it once. */
  public boolean build(UUID authority) {
    return authorities.byId(authority).map(builder::build).orElse(false);
  }

  /** Builds every list that is due, on whichever node comes first. */
  public void buildAllDue() {
    for (var authority : authorities.all()) if (builder.isDue(authority)) builder.build(authority);
  }

  private static Published published(RevocationList list) {
    return new Published(
        list.der(), list.number(), list.thisUpdate(), list.nextUpdate(), list.certificates());
  }
}
