package org.chatelaine.ca.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.util.CollectionStore;
import org.chatelaine.kernel.Actor;

/** An authority's certificate with those above it, up to the root, as files that others take. */
@ApplicationScoped
public class Chains {

  private static final int LONGEST = 10;
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  @Inject private Authorities authorities;

  /** The authority's own certificate in the textual form of RFC 7468. */
  public Optional<byte[]> pem(Actor actor, String authority) {
    actor.mustBeAdministrator();
    return authorities.certificate(authority).map(X509::holder).map(List::of).map(Chains::armoured);
  }

  /** One certificate after the other in that form, the authority's own first. */
  public Optional<byte[]> chain(Actor actor, String authority) {
    actor.mustBeAdministrator();
    return of(authority).map(Chains::armoured);
  }

  /** The same in one file of DER: a CMS of certificates only (RFC 5652 section 5, PKCS #7). */
  public Optional<byte[]> pkcs7(Actor actor, String authority) {
    actor.mustBeAdministrator();
    return of(authority).map(Chains::bundle);
  }

  private static byte[] bundle(List<X509CertificateHolder> chain) {
    try {
      var cms = new CMSSignedDataGenerator();
      cms.addCertificates(new CollectionStore<>(chain));
      return cms.generate(new CMSAbsentContent()).getEncoded("DER");
    } catch (CMSException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Optional<List<X509CertificateHolder>> of(String authority) {
    return authorities.certificate(authority).map(X509::holder).map(this::upwards);
  }

  private List<X509CertificateHolder> upwards(X509CertificateHolder lowest) {
    var chain = new ArrayList<X509CertificateHolder>();
    var next = Optional.of(lowest);
    while (next.isPresent() && chain.size() < LONGEST) {
      chain.add(next.get());
      next = above(next.get());
    }
    return chain;
  }

  /** Whoever signed it; nobody for a root. */
  private Optional<X509CertificateHolder> above(X509CertificateHolder certificate) {
    if (certificate.getSubject().equals(certificate.getIssuer())) return Optional.empty();
    return authorities.all().stream()
        .map(AuthorityKey::certificate)
        .filter(each -> each.getSubject().equals(certificate.getIssuer()))
        .findFirst();
  }

  private static byte[] armoured(List<X509CertificateHolder> certificates) {
    var text = new StringBuilder();
    for (var each : certificates)
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(LINES.encodeToString(X509.der(each)))
          .append("\n-----END CERTIFICATE-----\n");
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
