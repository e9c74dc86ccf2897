package org.chatelaine.bench.mini;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.json.Json;
import org.chatelaine.bench.plist.Dict;

/** The script API of one page, in front of a {@link MiniMdm}. */
public final class MiniConsole implements HttpHandler {
  private final MiniMdm mdm;
  private final List<Map<String, Object>> queued = new ArrayList<>();
  public final List<String> calls = new ArrayList<>();
  public final List<String> authorizations = new ArrayList<>();
  private int setUp = 201;

  MiniConsole(MiniMdm mdm) {
    this.mdm = mdm;
  }

  /** Answers as a product that has an administrator already. */
  public void refusesSetUp() {
    setUp = 409;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath();
      calls.add(exchange.getRequestMethod() + " " + path);
      authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
      switch (path) {
        case "/admin/api/setup" -> answer(exchange, setUp, Map.of());
        case "/admin/api/push/test" -> MiniMdm.answer(exchange, 204, null, new byte[0]);
        case "/admin/api/enrolments" ->
            answer(
                exchange, 201, Map.of("id", "e1", "profile", "/admin/api/enrolments/e1/profile"));
        case "/admin/api/enrolments/e1/profile" ->
            MiniMdm.answer(exchange, 200, "application/x-apple-aspen-config", mdm.signedProfile());
        case "/admin/api/devices" -> answer(exchange, 200, devices());
        case "/admin/api/devices/id-LOAD0000000/actions", "/admin/api/devices/actions" ->
            answer(exchange, 202, refresh());
        case "/admin/api/devices/id-LOAD0000000/commands" ->
            answer(exchange, 200, Map.of("commands", queued));
        default -> answer(exchange, 404, Map.of());
      }
    }
  }

  private Map<String, Object> devices() {
    var rows =
        mdm.messages.stream()
            .map(message -> message.text("SerialNumber"))
            .flatMap(java.util.Optional::stream)
            .distinct()
            .map(serial -> Json.object("id", "id-" + serial, "serial", serial, "state", "ACTIVE"))
            .toList();
    return Json.object("total", rows.size(), "devices", rows);
  }

  private Map<String, Object> refresh() {
    queued.clear();
    for (var kind : List.of("DeviceInformation", "ProfileList")) {
      var uuid = mdm.queue(kind, Dict.empty());
      var name = kind.equals("ProfileList") ? "PROFILE_LIST" : "DEVICE_INFORMATION";
      queued.add(Json.object("id", uuid, "kind", name, "state", "QUEUED"));
    }
    var target = queued.get(0).get("id");
    return Json.object("target", target, "targets", List.of(target));
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    var bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
    MiniMdm.answer(exchange, status, "application/json", bytes);
  }
}
