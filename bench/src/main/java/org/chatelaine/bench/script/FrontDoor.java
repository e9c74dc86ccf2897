package org.chatelaine.bench.script;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.HttpCall;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.http.Unreachable;
import org.chatelaine.bench.json.Json;

/**
 * The product's documented way for scripts: what the set-up page, the first invitation and a verb
 * on the device page do, over HTTP. For one thread at a time.
 */
public final class FrontDoor implements AutoCloseable {
  private static final String JSON = "application/json";
  private static final int PAGE = 500;

  private final URI people;
  private final Http http;
  private String authorization;

  /** A command of a device: its UUID on the wire, its kind and what became of it. */
  public record Queued(String target, String kind, String state) {}

  /** A device as the product lists it. */
  public record Row(String id, String serial, String udid, String state) {}

  /**
   * The front door at the people's address.
   *
   * @param people such as {@code https://localhost:8443}
   */
  public FrontDoor(URI people, Tls tls) {
    this.people = people;
    this.http = new Http(tls, 60_000);
  }

  /** Waits until the product answers; false when it did not within these seconds. */
  public boolean waitFor(int seconds) throws InterruptedException {
    var end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      try {
        var status = http.get(at("/admin/api/devices")).status();
        if (status < 500 && status != 404) return true;
      } catch (Unreachable e) {
        // not there yet; this is what we wait for
      }
      Thread.sleep(1000);
    }
    return false;
  }

  /** Makes the first administrator with the set-up code, and signs in. */
  public FrontDoor setUp(String code, String mail, String name, String password) {
    var body = Json.object("code", code, "mail", mail, "name", name, "password", password);
    post("/admin/api/setup", body, 201);
    return signIn(mail, password);
  }

  /** Uses this administrator's name and password from now on. */
  public FrontDoor signIn(String mail, String password) {
    var pair = (mail + ":" + password).getBytes(StandardCharsets.UTF_8);
    authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    return this;
  }

  /** Lets simulated devices in without a push certificate; nothing wakes them, they poll. */
  public FrontDoor allowTestPush() {
    post("/admin/api/push/test", Json.object("enabled", true), 204);
    return this;
  }

  /** Invites a person; the answer holds {@code id} and {@code link}. */
  public Map<String, Object> invite(String mail, String name, String language) {
    var body = Json.object("mail", mail, "name", name, "language", language);
    return Json.readObject(post("/admin/api/invitations", body, 201).text());
  }

  /** An enrolment for this person: the signed profile, as the device would download it. */
  public byte[] enrolmentProfile(String mail, String name) {
    var body = Json.object("mail", mail, "name", name);
    var made = Json.readObject(post("/admin/api/enrolments", body, 201).text());
    var link = made.get("profile");
    var path =
        link != null ? link.toString() : "/admin/api/enrolments/" + made.get("id") + "/profile";
    var answer = send("GET", path, null);
    if (answer.status() != 200) throw new FrontDoorRefused("GET " + path, answer);
    return answer.body();
  }

  /** Every device the administrator sees. */
  public List<Row> devices() {
    var rows = new ArrayList<Row>();
    while (true) {
      var path = "/admin/api/devices?first=" + rows.size() + "&size=" + PAGE;
      var answer = send("GET", path, null);
      if (answer.status() != 200) throw new FrontDoorRefused("GET " + path, answer);
      var page = objects(Json.readObject(answer.text()), "devices");
      page.forEach(row -> rows.add(row(row)));
      if (page.size() < PAGE) return rows;
    }
  }

  /** Does a verb to a device; gives the command to watch, null when it was done at once. */
  public String act(String device, String verb) {
    return act(device, Json.object("verb", verb));
  }

  /** Does a verb with its arguments ({@code verb}, {@code message}, {@code pin}, …) to a device. */
  public String act(String device, Map<String, Object> request) {
    var path = "/admin/api/devices/" + device + "/actions";
    var answer = send("POST", path, request);
    if (answer.status() == 204) return null;
    if (answer.status() != 202) throw new FrontDoorRefused("POST " + path, answer);
    return text(Json.readObject(answer.text()), "target");
  }

  /** Does a verb to many devices, at most 500 in one request. */
  public void actOnAll(List<String> devices, String verb) {
    for (var from = 0; from < devices.size(); from += PAGE) {
      var some = devices.subList(from, Math.min(devices.size(), from + PAGE));
      post("/admin/api/devices/actions", Json.object("verb", verb, "devices", some), 202);
    }
  }

  /** The last commands of a device, newest first. */
  public List<Queued> commands(String device) {
    var path = "/admin/api/devices/" + device + "/commands?size=50";
    var answer = send("GET", path, null);
    if (answer.status() != 200) throw new FrontDoorRefused("GET " + path, answer);
    return objects(Json.readObject(answer.text()), "commands").stream()
        .map(row -> new Queued(text(row, "id"), text(row, "kind"), text(row, "state")))
        .toList();
  }

  /** What became of a command. */
  public Map<String, Object> command(String target) {
    var path = "/admin/api/commands/" + target;
    var answer = send("GET", path, null);
    if (answer.status() != 200) throw new FrontDoorRefused("GET " + path, answer);
    return Json.readObject(answer.text());
  }

  /** Any call under the present sign-in; {@code body} null sends none. */
  public HttpAnswer send(String method, String path, Map<String, Object> body) {
    var bytes = body == null ? null : Json.write(body).getBytes(StandardCharsets.UTF_8);
    var call =
        new HttpCall(method, at(path), Map.of("Accept", "*/*"), bytes)
            .with("Content-Type", body == null ? null : JSON)
            .with("Authorization", authorization);
    return http.exchange(call);
  }

  private HttpAnswer post(String path, Map<String, Object> body, int expected) {
    var answer = send("POST", path, body);
    if (answer.status() != expected) throw new FrontDoorRefused("POST " + path, answer);
    return answer;
  }

  private URI at(String path) {
    return path.startsWith("https:") ? URI.create(path) : people.resolve(path);
  }

  private static Row row(Map<String, Object> row) {
    return new Row(text(row, "id"), text(row, "serial"), text(row, "udid"), text(row, "state"));
  }

  private static String text(Map<String, Object> row, String key) {
    return row.get(key) == null ? null : row.get(key).toString();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> from, String key) {
    return from.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }

  @Override
  public void close() {
    http.close();
  }
}
