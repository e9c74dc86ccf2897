package org.chatelaine.bench.mini;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.chatelaine.bench.http.Anyone;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.plist.Plist;

/** An MDM server of one page with its SCEP door, to prove the simulator before any product. */
public final class MiniMdm implements AutoCloseable {
  public final MiniCa ca = new MiniCa();
  public final MiniScep scep = new MiniScep(ca);
  public final List<Dict> messages = new ArrayList<>();
  public final List<X509Certificate> provers = new ArrayList<>();
  public final List<String> digests = new ArrayList<>();
  public final Deque<Dict> queue = new ArrayDeque<>();
  public final MiniConsole console = new MiniConsole(this);
  public boolean signMessage = true;
  public boolean disowns;
  public int failing;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer plain;
  private final HttpsServer secure;

  public MiniMdm() {
    // the JDK's server waits 40 ms for company before each small answer unless told not to
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      plain.createContext("/scep", scep);
      plain.createContext("/profile", this::profile);
      plain.start();
      secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      secure.setExecutor(threads);
      secure.setHttpsConfigurator(configurator(ca.server()));
      secure.createContext("/mdm", this::mdm);
      secure.createContext("/admin/api", console);
      secure.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public URI scepUrl() {
    return URI.create("http://localhost:" + plain.getAddress().getPort() + "/scep/device");
  }

  public URI profileUrl() {
    return URI.create("http://localhost:" + plain.getAddress().getPort() + "/profile");
  }

  public URI peopleUrl() {
    return URI.create("https://localhost:" + secure.getAddress().getPort());
  }

  public URI mdmUrl() {
    return URI.create("https://localhost:" + secure.getAddress().getPort() + "/mdm/connect");
  }

  /** Puts a command in the queue and returns its UUID. */
  public String queue(String requestType, Dict keys) {
    var uuid = UUID.randomUUID().toString();
    queue.add(
        Dict.of("CommandUUID", uuid)
            .with("Command", Dict.of("RequestType", requestType).withAll(keys)));
    return uuid;
  }

  public List<Dict> results() {
    return messages.stream().filter(message -> message.has("CommandUUID")).toList();
  }

  public List<String> kinds() {
    return messages.stream()
        .map(message -> message.text("MessageType").orElseGet(() -> message.needText("Status")))
        .toList();
  }

  private void profile(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!"session=1".equals(exchange.getRequestHeaders().getFirst("Cookie"))) {
        answer(exchange, 403, "text/plain", new byte[0]);
        return;
      }
      answer(
          exchange, 200, "application/x-apple-aspen-config", ca.signed(Plist.write(enrolment())));
    }
  }

  public byte[] signedProfile() {
    return ca.signed(Plist.write(enrolment()));
  }

  public Dict enrolment() {
    var subject = List.of(List.of(List.of("CN", "device-1")), List.of(List.of("O", "Mini")));
    var scepContent =
        Dict.of("URL", scepUrl().toString())
            .with("Name", "device")
            .with("Challenge", "s3cret")
            .with("Keysize", 2048)
            .with("Key Type", "RSA")
            .with("Key Usage", 5)
            .with("Subject", subject)
            .with("CAFingerprint", Certs.digest("SHA-256", Certs.der(ca.root)));
    return head("Configuration", "org.mini.enrolment", "0")
        .with(
            "PayloadContent",
            List.of(
                head("com.apple.security.root", "org.mini.root", "1")
                    .with("PayloadContent", Certs.der(ca.root)),
                head("com.apple.security.scep", "org.mini.scep", "2")
                    .with("PayloadContent", scepContent),
                head("com.apple.mdm", "org.mini.mdm", "3")
                    .with("IdentityCertificateUUID", "2")
                    .with("Topic", "com.apple.mgmt.External.mini")
                    .with("ServerURL", mdmUrl().toString())
                    .with("SignMessage", signMessage)
                    .with("AccessRights", 8191)
                    .with("CheckOutWhenRemoved", true)));
  }

  public static Dict head(String type, String identifier, String uuid) {
    return Dict.of("PayloadType", type)
        .with("PayloadVersion", 1)
        .with("PayloadIdentifier", identifier)
        .with("PayloadUUID", uuid);
  }

  private synchronized void mdm(HttpExchange exchange) throws IOException {
    try (exchange) {
      answered(exchange);
    }
  }

  private void answered(HttpExchange exchange) throws IOException {
    try {
      var body = exchange.getRequestBody().readAllBytes();
      prove((HttpsExchange) exchange, body);
      if (failing > 0) {
        failing--;
        answer(exchange, 503, "text/plain", new byte[0]);
        return;
      }
      if (disowns) {
        var refusal = "{\"code\":\"com.apple.unrecognized.device\"}".getBytes();
        answer(exchange, 403, "application/json", refusal);
        return;
      }
      var message = Plist.readDict(body);
      messages.add(message);
      if (message.has("MessageType")) {
        var declined = message.needText("MessageType").equals("UserAuthenticate");
        answer(exchange, declined ? 410 : 200, null, new byte[0]);
        return;
      }
      var next = queue.poll();
      answer(exchange, 200, "application/xml", next == null ? new byte[0] : Plist.write(next));
    } catch (RuntimeException e) {
      answer(exchange, 400, "text/plain", String.valueOf(e).getBytes());
    }
  }

  private void prove(HttpsExchange exchange, byte[] body) {
    var signature = exchange.getRequestHeaders().getFirst("Mdm-Signature");
    try {
      if (signature == null) {
        var chain = exchange.getSSLSession().getPeerCertificates();
        provers.add((X509Certificate) chain[0]);
        return;
      }
      var signed =
          new CMSSignedData(
              new CMSProcessableByteArray(body), Base64.getDecoder().decode(signature));
      var certificate = Certs.in(signed.getCertificates()).get(0);
      var signer = signed.getSignerInfos().getSigners().iterator().next();
      if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
        throw new IllegalStateException("bad signature");
      }
      digests.add(signer.getDigestAlgOID());
      provers.add(certificate);
    } catch (SSLPeerUnverifiedException e) {
      throw new IllegalStateException("nobody proved anything", e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    if (type != null) exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) exchange.getResponseBody().write(body);
  }

  private static HttpsConfigurator configurator(Identity server) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var chain = new X509Certificate[] {server.certificate()};
    store.setKeyEntry("server", server.key(), new char[0], chain);
    var keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(store, new char[0]);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), new TrustManager[] {new Anyone()}, null);
    return new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters parameters) {
        var wanted = getSSLContext().getDefaultSSLParameters();
        wanted.setWantClientAuth(true);
        parameters.setSSLParameters(wanted);
      }
    };
  }

  @Override
  public void close() {
    plain.stop(0);
    secure.stop(0);
    threads.shutdownNow();
  }
}
