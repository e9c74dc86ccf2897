package org.chatelaine.ca.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.CertificatesRevoked;
import org.chatelaine.ca.Signer;
import org.chatelaine.ca.SignerRows;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.secret.SecretBox;

/**
 * The keys the product itself works with under an authority. Each has a successor made when a third
 * of its life is left; the older ones still open what was sealed for them.
 */
@ApplicationScoped
public class Signers {

  private static final Logger LOG = Logger.getLogger(Signers.class.getName());

  /** How long what another node has changed may go unnoticed. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  @Inject private SignerRows rows;
  @Inject private SignerMaker maker;
  @Inject private SecretBox box;
  @Inject private Signing signing;
  @Inject private Clocks clock;

  private final Map<Place, Held> held = new ConcurrentHashMap<>();
  private final Map<Place, Object> locks = new ConcurrentHashMap<>();
  private final AtomicLong revocations = new AtomicLong();

  private record Place(UUID authority, CertificateProfile purpose) {}

  private record Held(List<SignerKey> keys, Instant read) {

    boolean serves(Instant now) {
      return !keys.isEmpty() && now.isBefore(read.plus(FRESH)) && now.isBefore(keys.get(0).until());
    }

    boolean isAmong(List<UUID> certificates) {
      return keys.stream().map(SignerKey::certificateId).anyMatch(certificates::contains);
    }
  }

  /** The newest one; made now if there is none. */
  public SignerKey current(AuthorityKey authority, CertificateProfile purpose) {
    return all(authority, purpose).get(0);
  }

  /** All that have not run out, the newest first; never none. */
  public List<SignerKey> all(AuthorityKey authority, CertificateProfile purpose) {
    var place = new Place(authority.id(), purpose);
    return serving(place).orElseGet(() -> first(authority, place));
  }

  /** Makes the next one when it is time: a timer's work, for which no client is to wait. */
  void renew(AuthorityKey authority, CertificateProfile purpose) {
    var now = clock.now();
    var place = new Place(authority.id(), purpose);
    synchronized (lock(place)) {
      fresh(authority, place, keys -> keys.isEmpty() || keys.get(0).isDue(now));
    }
  }

  /** A revoked signer must not be used a moment longer; what else is revoked is no concern here. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CertificatesRevoked revoked) {
    revocations.incrementAndGet();
    held.values().removeIf(each -> each.isAmong(revoked.certificates()));
  }

  private List<SignerKey> first(AuthorityKey authority, Place place) {
    synchronized (lock(place)) {
      return serving(place).orElseGet(() -> fresh(authority, place, List::isEmpty));
    }
  }

  private Optional<List<SignerKey>> serving(Place place) {
    return Optional.ofNullable(held.get(place))
        .filter(here -> here.serves(clock.now()))
        .map(Held::keys);
  }

  /** Each place has its own: making an RSA key holds nobody up who needs another one. */
  private Object lock(Place place) {
    return locks.computeIfAbsent(place, first -> new Object());
  }

  private List<SignerKey> fresh(
      AuthorityKey authority, Place place, Predicate<List<SignerKey>> wanting) {
    var before = revocations.get();
    var keys = kept(place);
    if (wanting.test(keys)) keys = made(authority, place, keys);
    held.put(place, new Held(keys, clock.now()));
    // one that was revoked while they were read may be among them
    if (revocations.get() != before) held.remove(place);
    return keys;
  }

  private List<SignerKey> made(AuthorityKey authority, Place place, List<SignerKey> before) {
    try {
      maker.make(authority, place.purpose());
    } catch (RuntimeException collided) {
      LOG.log(Level.WARNING, "Another node may have made the next signer", collided);
    }
    var keys = kept(place);
    if (keys.isEmpty() && before.isEmpty())
      throw new IllegalStateException("There is no signer for " + place.purpose());
    return keys.isEmpty() ? before : keys;
  }

  private List<SignerKey> kept(Place place) {
    return rows.of(place.authority(), place.purpose(), clock.now()).stream()
        .map(this::opened)
        .toList();
  }

  private SignerKey opened(Signer signer) {
    var pkcs8 = box.open(signer.sealedKey(), "ca_signer", "sealed_key", signer.id());
    return new SignerKey(
        signer.id(),
        signer.certificateId(),
        X509.holder(signer.certificate()),
        signing.privateKey(pkcs8),
        signer.createdAt(),
        signer.notAfter());
  }
}
