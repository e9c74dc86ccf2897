package org.chatelaine.ca.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.ca.CertificateRow;
import org.chatelaine.ca.CertificateRows;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;

/** Shows what was issued. */
@ApplicationScoped
public class Certificates {

  /** How long before its end a certificate is worth a look. */
  public static final Duration SOON = Duration.ofDays(30);

  @Inject private CertificateRows rows;
  @Inject private Clocks clock;

  /** All of the space, for administrators; filters as in {@link CertificateRows#page}. */
  public Page<CertificateRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return rows.page(actor.space(), slice);
  }

  /** How many run out soon, with nothing newer in their place; for administrators. */
  public long expiring(Actor actor) {
    actor.mustBeAdministrator();
    return rows.expiring(actor.space(), clock.now(), clock.now().plus(SOON));
  }

  /** The filters that list what {@link #expiring} counts; for administrators. */
  public Map<String, String> soon(Actor actor) {
    actor.mustBeAdministrator();
    var now = clock.now();
    return Map.of("from", now.toString(), "until", now.plus(SOON).toString());
  }

  /** Those of one owner, for administrators. */
  public List<CertificateRow> ofOwner(Actor actor, UUID owner) {
    actor.mustBeAdministrator();
    return rows.ofOwner(actor.space(), owner);
  }
}
