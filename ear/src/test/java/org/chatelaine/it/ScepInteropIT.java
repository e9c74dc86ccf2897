package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertStoreException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.chatelaine.bench.apple.EnrolmentProfile;
import org.chatelaine.bench.pki.Certs;
import org.jscep.client.Client;
import org.jscep.client.EnrollmentResponse;
import org.jscep.client.verification.OptimisticCertificateVerifier;
import org.jscep.transaction.FailInfo;
import org.jscep.transport.TransportFactory.Method;
import org.jscep.transport.UrlConnectionTransportFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SCEP clients of other makes get their certificates, and wrong ones are told no. */
class ScepInteropIT {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static KeyPair keys;

  @TempDir private Path folder;

  @BeforeAll
  static void makeAKey() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  @Test
  void strongSwanGetsItsCertificateInTripleDes() throws IOException {
    var url = url();
    run(
        "pki",
        "--scepca",
        "--url",
        url,
        "--caout",
        "ca.pem",
        "--raout",
        "ra.pem",
        "--outform",
        "pem");
    Files.writeString(
        folder.resolve("key.pem"),
        out("pki", "--gen", "--type", "rsa", "--size", "2048", "--outform", "pem"));
    var said =
        Tool.run(
            folder,
            "sh",
            "-c",
            "pki --scep --url \"$0\" --in key.pem --dn CN=wished --password \"$1\" --cipher des3"
                + " --cacert-enc ra.pem --cacert-sig ra.pem --cacert ca.pem --outform pem > cert.pem",
            url,
            challenge());
    assertThat(said.code()).as(said.text()).isZero();
    var verified = run("openssl", "verify", "-x509_strict", "-CAfile", "ca.pem", "cert.pem");
    assertThat(verified).contains("cert.pem: OK");
    assertThat(
            run(
                "openssl",
                "x509",
                "-in",
                "cert.pem",
                "-noout",
                "-subject",
                "-ext",
                "keyUsage,extendedKeyUsage"))
        .contains("Digital Signature, Key Encipherment", "TLS Web Client Authentication")
        .doesNotContain("wished");
  }

  /** Its daemon on a socket of the story's own: no bus and no rights are needed. */
  @Test
  void certmongerGetsItsCertificateByGetAndRenewsItForANewKey() throws IOException {
    var log = new LogSince(Given.product());
    Files.writeString(
        folder.resolve("orders.sh"),
        """
        set -ex
        cd '%s'
        getcert add-scep-ca -c house -u '%s'
        getcert request -c house -k $PWD/key.pem -f $PWD/cert.pem -g 2048 -N CN=wished -L '%s' -w -v
        cp cert.pem first.pem
        getcert rekey -f $PWD/cert.pem -w -v
        """
            .formatted(folder, url(), challenge()));
    run(
        "sh",
        "-c",
        "mkdir requests cas local tmp config; HOME=$PWD CERTMONGER_REQUESTS_DIR=$PWD/requests"
            + " CERTMONGER_CAS_DIR=$PWD/cas CERTMONGER_LOCAL_CA_DIR=$PWD/local"
            + " CERTMONGER_TMPDIR=$PWD/tmp CERTMONGER_CONFIG_DIR=$PWD/config"
            + " exec certmonger -L -P $PWD/socket -n -c \"sh $PWD/orders.sh\"");
    var first = Certs.read(Files.readAllBytes(folder.resolve("first.pem")));
    var second = Certs.read(Files.readAllBytes(folder.resolve("cert.pem")));
    assertThat(second.getSubjectX500Principal()).isEqualTo(first.getSubjectX500Principal());
    assertThat(second.getSubjectX500Principal().getName()).doesNotContain("wished");
    assertThat(second.getPublicKey()).isNotEqualTo(first.getPublicKey());
    var roots = List.of(Given.product().root());
    for (var one : List.of(first, second)) assertThat(Certs.isUnder(one, roots, roots)).isTrue();
    assertThat(log.lines("SCEP refused")).isEmpty();
  }

  @Test
  void jscepEnrolsByPostAndByGetAndTakesTheListAndItsCertificate() throws Exception {
    for (var method : Method.values()) {
      var client = client(method);
      var answer = client.enrol(selfSigned(), keys.getPrivate(), request(challenge()));
      assertThat(answer.isSuccess()).as(method.name()).isTrue();
      var issued = issued(answer);
      issued.verify(Given.product().root().getPublicKey());
      assertThat(issued.getPublicKey()).isEqualTo(keys.getPublic());
      var again = client.getCertificate(issued, keys.getPrivate(), issued.getSerialNumber());
      assertThat(again.getCertificates(null)).hasSize(1);
      var issuer = Given.product().root().getSubjectX500Principal();
      var list =
          client.getRevocationList(
              issued,
              keys.getPrivate(),
              new X500Principal(issuer.getEncoded()),
              issued.getSerialNumber());
      assertThat(list.isRevoked(issued)).isFalse();
    }
  }

  @Test
  void aWrongChallengeIsASignedRefusalAndAChallengeIsGoodOnce() throws Exception {
    var client = client(Method.POST);
    var log = new LogSince(Given.product());
    var wrong = client.enrol(selfSigned(), keys.getPrivate(), request("guessed"));
    assertThat(wrong.isFailure()).isTrue();
    assertThat(wrong.getFailInfo()).isEqualTo(FailInfo.badRequest);
    log.tellsOnce("SCEP refused: ", "SCEP refused: challenge-unknown,");
    var challenge = challenge();
    assertThat(client.enrol(selfSigned(), keys.getPrivate(), request(challenge)).isSuccess())
        .isTrue();
    var other = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    var second = client.enrol(selfSigned(other), other.getPrivate(), request(other, challenge));
    assertThat(second.isFailure()).isTrue();
    assertThat(log.lines("SCEP refused: challenge-used,")).hasSize(1);
  }

  @Test
  void whatIsNoScepIsAPlainLineAndNeverARedirectOrAPage() throws Exception {
    var base = Given.product().pki() + "/pki/scep/";
    assertThat(get(base + "device?operation=GetCACaps").body()).startsWith("AES\nDES3\n");
    assertThat(get(base + "device/pkiclient.exe?operation=GetCACaps").statusCode()).isEqualTo(200);
    assertThat(get(base + "device?operation=GetCACert").headers().firstValue("content-type"))
        .contains("application/x-x509-ca-ra-cert");
    plain(get(base + "device"), 400);
    plain(get(base + "device?operation=Nonsense"), 400);
    plain(get(base + "device?operation=PKIOperation&message=%00"), 400);
    plain(get(base + "other?operation=GetCACaps"), 404);
    plain(send("POST", base + "device?operation=PKIOperation", new byte[70_000]), 413);
    plain(send("POST", base + "device?operation=PKIOperation", new byte[] {0x30, 0}), 400);
    plain(send("PUT", base + "device?operation=PKIOperation", new byte[1]), 405);
    assertThat(send("TRACE", base + "device", new byte[0]).statusCode()).isEqualTo(405);
  }

  private static void plain(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).doesNotContain("<");
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return send("GET", url, new byte[0]);
  }

  private static HttpResponse<String> send(String method, String url, byte[] body)
      throws Exception {
    var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    var request =
        HttpRequest.newBuilder(java.net.URI.create(url)).method(method, publisher).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static String url() {
    return Given.product().pki() + "/pki/scep/device";
  }

  private static String challenge() {
    var number = NUMBER.incrementAndGet();
    try (var door = Given.administrator()) {
      var profile = door.enrolmentProfile("scep%d@example.org".formatted(number), "S " + number);
      return EnrolmentProfile.read(profile).scep().needText("Challenge");
    }
  }

  private static Client client(Method method) throws IOException {
    var client = new Client(new java.net.URL(url()), new OptimisticCertificateVerifier());
    var transports = new UrlConnectionTransportFactory();
    client.setTransportFactory(
        (wanted, url) -> transports.forMethod(method == Method.GET ? method : wanted, url));
    return client;
  }

  private static X509Certificate issued(EnrollmentResponse answer) throws CertStoreException {
    var all = answer.getCertStore().getCertificates(null);
    assertThat(all).hasSize(1);
    return (X509Certificate) all.iterator().next();
  }

  private static PKCS10CertificationRequest request(String challenge) {
    return request(keys, challenge);
  }

  private static PKCS10CertificationRequest request(KeyPair keys, String challenge) {
    return new JcaPKCS10CertificationRequestBuilder(
            new X500Principal("CN=wished"), keys.getPublic())
        .addAttribute(
            PKCSObjectIdentifiers.pkcs_9_at_challengePassword, new DERPrintableString(challenge))
        .build(signer(keys));
  }

  private static X509Certificate selfSigned() throws GeneralSecurityException {
    return selfSigned(keys);
  }

  private static X509Certificate selfSigned(KeyPair keys) throws GeneralSecurityException {
    var name = new X500Principal("CN=wished");
    var now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(now.minusSeconds(60)),
            Date.from(now.plusSeconds(3600)),
            name,
            keys.getPublic());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(keys)));
  }

  private static ContentSigner signer(KeyPair keys) {
    try {
      return new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
    } catch (OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String run(String... line) {
    var said = Tool.run(folder, line);
    assertThat(said.code()).as(said.text()).isZero();
    return said.text();
  }

  /** What a program writes to its first channel alone. */
  private String out(String... line) {
    var quoted = String.join(" ", line);
    return run("sh", "-c", quoted + " 2>/dev/null");
  }
}
