package org.chatelaine.bench.load;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.chatelaine.bench.http.HttpCall;
import org.chatelaine.bench.http.Tls;

/** Questions after the devices' own certificates, by POST, prepared in advance. */
final class OcspScenario implements Scenario {
  private final List<X509Certificate> certificates;
  private final X509Certificate issuer;
  private final URI responder;
  private final Tls tls;

  OcspScenario(List<LoadDevice> devices, URI responder, Tls tls) {
    this.certificates = devices.stream().map(d -> d.device().identity().certificate()).toList();
    this.issuer = issuerOf(certificates.get(0), devices.get(0));
    this.responder = responder != null ? responder : responderOf(certificates.get(0));
    this.tls = tls;
  }

  @Override
  public String name() {
    return "ocsp";
  }

  @Override
  public List<Sender> senders(int workers) throws Exception {
    var requests = new ArrayList<byte[]>();
    for (var certificate : certificates) requests.add(request(certificate));
    var senders = new ArrayList<Sender>();
    for (var worker = 0; worker < workers; worker++) {
      senders.add(new OcspSender(Share.of(requests, worker, workers), responder, tls));
    }
    return senders;
  }

  private byte[] request(X509Certificate certificate)
      throws OperatorCreationException, OCSPException, GeneralSecurityException, IOException {
    var sha1 = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
    var id =
        new CertificateID(
            sha1, new JcaX509CertificateHolder(issuer), certificate.getSerialNumber());
    var body = new OCSPReqBuilder().addRequest(id).build().getEncoded();
    return HttpCall.post(responder, "application/ocsp-request", body).encode();
  }

  private static X509Certificate issuerOf(X509Certificate certificate, LoadDevice device) {
    return device.device().enrolment().roots().stream()
        .filter(root -> root.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the profile does not bring the issuer"));
  }

  private static URI responderOf(X509Certificate certificate) {
    try {
      var extensions = new JcaX509CertificateHolder(certificate).getExtensions();
      var access =
          AuthorityInformationAccess.getInstance(
              extensions.getExtensionParsedValue(Extension.authorityInfoAccess));
      for (var way : access.getAccessDescriptions()) {
        if (!way.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) continue;
        var name = way.getAccessLocation();
        if (name.getTagNo() == GeneralName.uniformResourceIdentifier) {
          return URI.create(name.getName().toString());
        }
      }
    } catch (GeneralSecurityException | NullPointerException e) {
      throw new IllegalStateException("no OCSP address in the certificate; give --ocsp", e);
    }
    throw new IllegalStateException("no OCSP address in the certificate; give --ocsp");
  }

  private static final class OcspSender implements Sender {
    private final List<byte[]> requests;
    private final KeptConnection connection;
    private int at;

    OcspSender(List<byte[]> requests, URI responder, Tls tls) {
      this.requests = requests;
      this.connection = new KeptConnection(responder, tls);
    }

    @Override
    public String send() throws IOException {
      var answer = connection.exchange(requests.get(at));
      at = (at + 1) % requests.size();
      if (answer.status() != 200) return "HTTP " + answer.status();
      var status = new OCSPResp(answer.body()).getStatus();
      return status == OCSPResponseStatus.SUCCESSFUL ? Tally.OK : "OCSP " + status;
    }

    @Override
    public boolean hasMore() {
      return !requests.isEmpty();
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
