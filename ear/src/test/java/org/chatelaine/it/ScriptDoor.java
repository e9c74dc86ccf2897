package org.chatelaine.it;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.HttpCall;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.json.Json;

/** The scripts' door with nothing done for the story: every status and every word is seen. */
final class ScriptDoor implements AutoCloseable {

  private final URI people;
  private final Http http;

  ScriptDoor(Product product) {
    people = product.people();
    http = new Http(Tls.trusting(product.root()), 60_000);
  }

  /** Asks with name and password; null for neither. */
  HttpAnswer ask(String method, String path, Object body, String mail, String password) {
    var bytes = body == null ? new byte[0] : Json.write(body).getBytes(StandardCharsets.UTF_8);
    return ask(method, path, "application/json", bytes, mail, password);
  }

  HttpAnswer ask(
      String method, String path, String type, byte[] body, String mail, String password) {
    var call =
        new HttpCall(method, people.resolve("/admin/api/" + path), Map.of(), body)
            .with("Content-Type", type);
    return http.exchange(mail == null ? call : with(call, mail, password));
  }

  /** A GET as a proxy hands it on, saying from whom it had it. */
  HttpAnswer forwarded(String path, String from, String mail, String password) {
    var call = HttpCall.get(people.resolve("/admin/api/" + path)).with("X-Forwarded-For", from);
    return http.exchange(with(call, mail, password));
  }

  private static HttpCall with(HttpCall call, String mail, String password) {
    var pair = (mail + ":" + password).getBytes(StandardCharsets.UTF_8);
    return call.with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** As the administrator the stories begin with. */
  HttpAnswer ask(String method, String path, Object body) {
    return ask(method, path, body, Given.MAIL, Given.PASSWORD);
  }

  /** The same, expecting an object with this status. */
  Map<String, Object> object(int status, String method, String path, Object body) {
    var answer = ask(method, path, body);
    if (answer.status() != status) throw new AssertionError(answer.status() + " " + answer.text());
    return answer.body().length == 0 ? Map.of() : Json.readObject(answer.text());
  }

  /** The identifier of somebody, by their mail address. */
  String idOf(String mail) {
    var people = (List<?>) object(200, "GET", "people?size=500", null).get("people");
    return people.stream()
        .map(person -> (Map<?, ?>) person)
        .filter(person -> mail.equals(person.get("mail")))
        .findFirst()
        .orElseThrow()
        .get("id")
        .toString();
  }

  HttpAnswer get(String url) {
    return http.get(URI.create(url));
  }

  @Override
  public void close() {
    http.close();
  }
}
