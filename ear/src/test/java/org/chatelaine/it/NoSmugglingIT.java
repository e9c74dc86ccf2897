package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.apple.HostileSender;
import org.chatelaine.bench.http.Tls;
import org.junit.jupiter.api.Test;

/**
 * A request that two servers could read differently (RFC 9112 section 11.2) is refused at every
 * door, so that nothing can be smuggled past a proxy before it.
 */
class NoSmugglingIT {

  private static final Product PRODUCT = Given.product();
  private static final String HOST = "Host: localhost\r\n";
  private static final String SECOND = "GET /smuggled HTTP/1.1\r\n" + HOST + "\r\n";

  @Test
  void everyDoorRefusesWhatCanBeReadInTwoWays() {
    var doors = List.of(PRODUCT.people(), PRODUCT.devices(), PRODUCT.pki(), PRODUCT.pkiTls());
    for (var door : doors)
      ambiguous()
          .forEach(
              (name, text) -> assertThat(status(door, text)).as(door + " " + name).isEqualTo(400));
  }

  private static Map<String, String> ambiguous() {
    var all = new LinkedHashMap<String, String>();
    all.put("three carriage returns for an end", "GET / HTTP/1.1\r\n" + HOST + "\r\r\r");
    all.put(
        "length and chunks",
        "POST / HTTP/1.1\r\n"
            + HOST
            + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            + SECOND);
    all.put(
        "two lengths",
        "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\nContent-Length: 9\r\n\r\n" + SECOND);
    all.put("a signed length", "POST / HTTP/1.1\r\n" + HOST + "Content-Length: +4\r\n\r\nabcd");
    all.put("a negative length", "POST / HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n");
    all.put(
        "a blank before the colon",
        "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n");
    all.put("bare line feeds", "GET / HTTP/1.1\nHost: localhost\n\n");
    all.put("a bare line feed in a value", "GET / HTTP/1.1\r\n" + HOST + "X-A: a\nX-B: b\r\n\r\n");
    all.put("a bare carriage return", "GET / HTTP/1.1\r\n" + HOST + "X-A: a\rX-B: b\r\n\r\n");
    all.put("a zero in a value", "GET / HTTP/1.1\r\n" + HOST + "X-A: a\0b\r\n\r\n");
    all.put("no host", "GET / HTTP/1.1\r\n\r\n");
    all.put("another host in the address", "GET http://elsewhere/ HTTP/1.1\r\n" + HOST + "\r\n");
    all.put("two hosts", "GET / HTTP/1.1\r\n" + HOST + "Host: elsewhere\r\n\r\n");
    return all;
  }

  private static int status(URI door, String text) {
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return HostileSender.raw(door, Tls.trusting(PRODUCT.root()), bytes).status();
  }
}
