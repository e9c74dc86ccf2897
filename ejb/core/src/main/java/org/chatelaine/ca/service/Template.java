package org.chatelaine.ca.service;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.DistinguishedName;
import org.chatelaine.ca.SubjectAltName;

/** Lays out a certificate (RFC 5280 section 4) from its profile; a request has no say in it. */
final class Template {

  private static final int SERIAL_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X509CertificateHolder issuer;
  private final UUID authority;
  private final URI door;

  /**
   * @param door where the lists and answers of the authority are served
   */
  Template(X509CertificateHolder issuer, UUID authority, URI door) {
    this.issuer = issuer;
    this.authority = authority;
    this.door = door;
  }

  /** A certificate ready to be signed. */
  X509v3CertificateBuilder certificate(
      CertificateRequest request, BigInteger serial, Instant from, Instant until) {
    var key = SubjectPublicKeyInfo.getInstance(request.key().getEncoded());
    var builder =
        new X509v3CertificateBuilder(
            issuer.getSubject(),
            serial,
            Date.from(from),
            Date.from(until),
            name(request.subject()),
            key);
    try {
      var profile = request.profile();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(profile.keyUsage()));
      builder.addExtension(Extension.subjectKeyIdentifier, false, identifier(key));
      builder.addExtension(Extension.authorityKeyIdentifier, false, authorityIdentifier());
      if (!profile.purposes().isEmpty())
        builder.addExtension(Extension.extendedKeyUsage, false, purposes(profile));
      if (!request.sans().isEmpty())
        builder.addExtension(Extension.subjectAlternativeName, false, names(request.sans()));
      if (profile.checkable()) addWhereToAsk(builder);
      else
        builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
      return builder;
    } catch (CertIOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** 128 random bits, never zero (RFC 5280 section 4.1.2.2: positive, at most 20 octets). */
  static BigInteger serial() {
    var serial = new BigInteger(SERIAL_BITS, RANDOM);
    return serial.signum() == 0 ? serial() : serial;
  }

  /** The key identifier of a public key (RFC 5280 section 4.2.1.2, method 1). */
  static SubjectKeyIdentifier identifier(SubjectPublicKeyInfo key) {
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest(key.getPublicKeyData().getOctets());
      return new SubjectKeyIdentifier(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A name in UTF-8, each attribute an element of its own, in the order given. */
  static X500Name name(DistinguishedName subject) {
    var name = new X500NameBuilder(BCStyle.INSTANCE);
    for (var part : subject.parts()) {
      var type = BCStyle.INSTANCE.attrNameToOID(part.type());
      if (part.type().equals("C") || part.type().equals("SERIALNUMBER"))
        name.addRDN(type, part.value());
      else name.addRDN(type, new DERUTF8String(part.value()));
    }
    return name.build();
  }

  private ASN1Encodable authorityIdentifier() {
    return new AuthorityKeyIdentifier(X509.identifier(issuer));
  }

  private void addWhereToAsk(X509v3CertificateBuilder builder) throws CertIOException {
    var list = new DistributionPointName(new GeneralNames(at("/pki/crl/" + authority + ".crl")));
    builder.addExtension(
        Extension.cRLDistributionPoints,
        false,
        new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(list, null, null)}));
    builder.addExtension(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(
            new AccessDescription[] {
              new AccessDescription(AccessDescription.id_ad_ocsp, at("/pki/ocsp")),
              new AccessDescription(
                  AccessDescription.id_ad_caIssuers, at("/pki/ca/" + authority + ".crt"))
            }));
  }

  private GeneralName at(String path) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, door + path);
  }

  private static ExtendedKeyUsage purposes(CertificateProfile profile) {
    return new ExtendedKeyUsage(
        profile.purposes().stream()
            .map(ASN1ObjectIdentifier::new)
            .map(KeyPurposeId::getInstance)
            .toArray(KeyPurposeId[]::new));
  }

  private static GeneralNames names(List<SubjectAltName> names) {
    return new GeneralNames(names.stream().map(Template::name).toArray(GeneralName[]::new));
  }

  private static GeneralName name(SubjectAltName name) {
    var tag =
        switch (name.kind()) {
          case DNS -> GeneralName.dNSName;
          case EMAIL -> GeneralName.rfc822Name;
          case URI -> GeneralName.uniformResourceIdentifier;
          case ADDRESS -> GeneralName.iPAddress;
        };
    return new GeneralName(tag, name.value());
  }
}
