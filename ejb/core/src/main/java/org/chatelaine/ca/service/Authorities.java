package org.chatelaine.ca.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.ca.Authority;
import org.chatelaine.ca.AuthorityRow;
import org.chatelaine.ca.AuthorityRows;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.SecretBox;
import org.chatelaine.setting.Launch;

/**
 * The certificate authorities. Their keys are opened once and kept in memory; an authority that
 * another node has made is found on the first miss.
 */
@ApplicationScoped
public class Authorities {

  private static final Logger LOG = Logger.getLogger(Authorities.class.getName());
  private static final String ROOT = "root";

  @Inject private AuthorityRows rows;
  @Inject private SecretBox box;
  @Inject private Signing signing;
  @Inject private Launch launch;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  private volatile List<AuthorityKey> open = List.of();

  /**
   * Takes over the root authority the launcher made. Once there is one it stays: enrolled devices
   * trust no other, so that another one in its place is a mistake to be told before they find out.
   */
  @Transactional
  public void importRoot() {
    var root = RootFiles.in(launch.data(), box).read(signing);
    var known = rows.in(SpaceId.DEFAULT).stream().map(Authority::row).toList();
    if (known.isEmpty()) keep(root);
    else if (known.stream().noneMatch(row -> row.fingerprint().equals(fingerprint(root))))
      throw new IllegalStateException(
          "root-ca.crt in the data folder is not the root authority of this database");
  }

  private static String fingerprint(RootFiles.Root root) {
    return X509.facts(root.certificate()).fingerprint();
  }

  private void keep(RootFiles.Root root) {
    var authority = new Authority(Ids.next(), SpaceId.DEFAULT, ROOT, clock.now());
    var sealed = box.seal(root.pkcs8(), "ca_authority", "sealed_key", authority.id());
    authority.hold(X509.facts(root.certificate()), root.keyAlgorithm(), sealed);
    rows.add(authority);
    audit.record(
        Actor.system(),
        "authority.created",
        "authority",
        authority.id(),
        "name",
        ROOT,
        "fingerprint",
        authority.row().fingerprint());
    LOG.info(() -> "The root authority is " + authority.row().subject());
  }

  /** What a device has to trust to trust this product. */
  public X509Certificate rootCertificate(SpaceId space) {
    return X509.java(of(space).certificate());
  }

  /** The authorities of the actor's space, for administrators. */
  public List<AuthorityRow> list(Actor actor) {
    actor.mustBeAdministrator();
    return rows.in(actor.space()).stream().map(Authority::row).toList();
  }

  /** What everybody may know: every authority's certificate and fingerprint. */
  public List<AuthorityRow> published() {
    return rows.all().stream().map(Authority::row).toList();
  }

  /** The certificate of an authority by its id or its name, in DER; strangers may ask. */
  public Optional<byte[]> certificate(String idOrName) {
    return here(key -> key.id().toString().equals(idOrName) || key.name().equals(idOrName))
        .map(key -> X509.der(key.certificate()))
        .or(() -> rows.called(idOrName).map(Authority::certificate));
  }

  /** Where an authority's revocation list is served. */
  public String crlUrl(UUID authority) {
    return launch.pki() + "/pki/crl/" + authority + ".crl";
  }

  /** The authority that issues in a space. */
  public AuthorityKey of(SpaceId space) {
    return found(key -> key.space().equals(space))
        .orElseThrow(() -> new Refused("ca.no-authority"));
  }

  /** By an id that a stranger may have made up: no key is opened for one that is not there. */
  public Optional<AuthorityKey> byId(UUID id) {
    Predicate<AuthorityKey> wanted = key -> key.id().equals(id);
    return here(wanted).or(() -> rows.byId(id).flatMap(row -> found(wanted)));
  }

  /** Every authority that is open here. */
  public List<AuthorityKey> all() {
    if (open.isEmpty()) reload();
    return open;
  }

  private Optional<AuthorityKey> found(Predicate<AuthorityKey> wanted) {
    var here = here(wanted);
    if (here.isPresent()) return here;
    reload();
    return here(wanted);
  }

  private Optional<AuthorityKey> here(Predicate<AuthorityKey> wanted) {
    return open.stream().filter(wanted).findFirst();
  }

  private void reload() {
    open = rows.all().stream().map(this::opened).toList();
  }

  private AuthorityKey opened(Authority authority) {
    var pkcs8 = box.open(authority.sealedKey(), "ca_authority", "sealed_key", authority.id());
    return new AuthorityKey(
        authority.id(),
        authority.space(),
        authority.name(),
        X509.holder(authority.certificate()),
        signing.privateKey(pkcs8));
  }
}
