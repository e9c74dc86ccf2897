package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.json.Json;
import org.chatelaine.bench.script.FrontDoor;

/** Configurations at the door for scripts, and devices that visit until something is so. */
final class ConfigurationDesk {

  private final FrontDoor door;

  ConfigurationDesk(FrontDoor door) {
    this.door = door;
  }

  String webClip(String name, String url) {
    return create(Map.of("kind", "web-clip", "name", name, "label", "Intranet & more", "url", url));
  }

  String certificate(String name, String pem) {
    return create(Map.of("kind", "ca-certificate", "name", name, "certificate", pem));
  }

  String create(Map<String, Object> wish) {
    var made = call("POST", "", wish, 201);
    return made.get("id").toString();
  }

  void editWebClip(String id, String name, String url) {
    call("PUT", "/" + id, Map.of("name", name, "label", "Intranet", "url", url), 204);
  }

  void toAll(String id) {
    call("PUT", "/" + id + "/audience", Map.of("audience", "all"), 204);
  }

  void toNobody(String id) {
    call("PUT", "/" + id + "/audience", Map.of("audience", "none"), 204);
  }

  void toThese(String id, List<String> devices) {
    var wish = new HashMap<String, Object>();
    wish.put("audience", "chosen");
    wish.put("devices", devices);
    call("PUT", "/" + id + "/audience", wish, 204);
  }

  void does(String method, String id, String verb) {
    call(method, "/" + id + verb, method.equals("POST") ? Map.of() : null, 204);
  }

  void resends(String id, String delivery) {
    call("POST", "/" + id + "/resend", Map.of("delivery", delivery), 204);
  }

  Map<String, Object> one(String id) {
    return call("GET", "/" + id, null, 200);
  }

  /** The delivery on one device, in its present state. */
  Map<String, Object> delivery(String id, String device) {
    var rows =
        (List<?>) call("GET", "/" + id + "/deliveries?size=500", null, 200).get("deliveries");
    for (var row : rows)
      if (row instanceof Map<?, ?> map && device.equals(map.get("device"))) return copied(map);
    return Map.of();
  }

  String state(String id, String device) {
    return String.valueOf(delivery(id, device).get("state"));
  }

  /** The device looks in again and again until the delivery is so. */
  void visitsUntil(SimulatedDevice device, String id, String deviceId, String state) {
    Patience.until(
        () -> {
          device.visit();
          return state.equals(state(id, deviceId));
        },
        () -> state(id, deviceId) + " in place of " + state);
  }

  /** Takes back the first thing that is to be installed on a device, so that it is given up. */
  void givesUp(String deviceId) {
    Patience.until(() -> toInstall(deviceId).isPresent());
    var answer =
        door.send("DELETE", "/admin/api/commands/" + toInstall(deviceId).orElseThrow(), null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private Optional<String> toInstall(String deviceId) {
    return door.commands(deviceId).stream()
        .filter(command -> command.kind().equals("INSTALL_PROFILE"))
        .map(FrontDoor.Queued::target)
        .findFirst();
  }

  private Map<String, Object> call(
      String method, String path, Map<String, Object> body, int expected) {
    var answer = door.send(method, "/admin/api/configurations" + path, body);
    assertThat(answer.status()).as(method + " " + path + ": " + answer.text()).isEqualTo(expected);
    return expected == 204 ? Map.of() : Json.readObject(answer.text());
  }

  private static Map<String, Object> copied(Map<?, ?> row) {
    var copy = new HashMap<String, Object>();
    row.forEach((key, value) -> copy.put(key.toString(), value));
    return copy;
  }
}
