package org.chatelaine.ca.crl.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.logging.Logger;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.chatelaine.ca.RevokedCertificates;
import org.chatelaine.ca.RevokedRow;
import org.chatelaine.ca.crl.RevocationList;
import org.chatelaine.ca.crl.RevocationListRow;
import org.chatelaine.ca.crl.RevocationLists;
import org.chatelaine.ca.service.AuthorityKey;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.ca.service.X509;
import org.chatelaine.kernel.Clocks;

/**
 * Builds the next revocation list of an authority, when something revoked is missing on the last
 * one or that one grows old. Many revocations at once end on one list.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CrlBuilder {

  private static final Logger LOG = Logger.getLogger(CrlBuilder.class.getName());

  /** How long a list holds; the next one comes daily, so six may fail. */
  static final Duration LIFE = Duration.ofDays(7);

  private static final Duration RENEWED = Duration.ofDays(1);
  private static final Duration BACKDATED = Duration.ofMinutes(5);

  @Inject private RevocationLists lists;
  @Inject private RevokedCertificates revoked;
  @Inject private Signing signing;
  @Inject private Clocks clock;

  /** Whether the list of an authority is missing, behind or growing old. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isDue(AuthorityKey authority) {
    var last = lists.row(authority.id());
    return last.isEmpty() || growsOld(last.get()) || revoked.isBehind(authority.id());
  }

  /** Builds the next list; says whether there was need. */
  public boolean build(AuthorityKey authority) {
    if (!isDue(authority)) return false;
    if (lists.row(authority.id()).isEmpty())
      lists.add(new RevocationList(authority.id(), clock.now()));
    var now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    // Nobody else builds from here on; but who held the lock before may have built this very list.
    var list = lists.locked(authority.id());
    if (!isDue(authority)) return false;
    list.next(now.getEpochSecond());
    revoked.enter(authority.id(), list.number());
    // What has run out stays for one list more (RFC 5280 section 3.3).
    var entries = revoked.entries(authority.id(), now.minus(LIFE));
    list.publish(now, now.plus(LIFE), entries.size(), der(authority, list.number(), now, entries));
    LOG.info(
        () ->
            "Revocation list %d of %s holds %d certificates"
                .formatted(list.number(), authority.name(), entries.size()));
    return true;
  }

  private boolean growsOld(RevocationListRow list) {
    return !list.isPublished() || !clock.now().isBefore(list.thisUpdate().plus(RENEWED));
  }

  private byte[] der(AuthorityKey authority, long number, Instant now, List<RevokedRow> entries) {
    var issuer = authority.certificate();
    var builder = new X509v2CRLBuilder(issuer.getSubject(), Date.from(now.minus(BACKDATED)));
    builder.setNextUpdate(Date.from(now.plus(LIFE)));
    for (var entry : entries) add(builder, entry);
    try {
      var identifier = new AuthorityKeyIdentifier(X509.identifier(issuer));
      builder.addExtension(Extension.authorityKeyIdentifier, false, identifier);
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
      return builder.build(signing.signer(authority.key())).getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The builder leaves a reason of 0 out, as section 5.3.1 wants "unspecified" left out. */
  private static void add(X509v2CRLBuilder builder, RevokedRow entry) {
    builder.addCRLEntry(
        new BigInteger(entry.serial(), 16), Date.from(entry.revokedAt()), entry.reason().code());
  }
}
