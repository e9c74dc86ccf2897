package org.chatelaine.web.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.chatelaine.command.service.ActionRequest;
import org.chatelaine.command.service.CommandRegister;
import org.chatelaine.command.service.DeviceActions;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.kernel.Refused;

/** {@code /devices}: lists devices and does to them what the console can. */
@ApplicationScoped
class DevicesRoom implements ApiRoom {

  private static final int MOST_AT_ONCE = 500;

  @Inject private DeviceRegister register;
  @Inject private DeviceActions actions;
  @Inject private CommandRegister commands;

  @Override
  public String name() {
    return "devices";
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (call.is("GET", 0)) return list(call);
    if (call.is("GET", 1))
      return ApiAnswer.of(200, Rows.json(register.one(call.actor(), call.id())));
    if (call.is("GET", 2, "commands")) return commands(call);
    if (call.is("POST", 1, "actions")) return actOnMany(call);
    if (call.is("POST", 2, "actions")) return act(call);
    throw ApiRoom.unknown();
  }

  private ApiAnswer list(ApiCall call) {
    var page = register.page(call.actor(), call.slice());
    var rows = ApiJson.array();
    page.rows().forEach(row -> rows.add(Rows.json(row)));
    return ApiAnswer.of(200, ApiJson.object().add("total", page.total()).add("devices", rows));
  }

  private ApiAnswer commands(ApiCall call) {
    var page = commands.ofDevice(call.actor(), call.id(), call.slice());
    var rows = ApiJson.array();
    page.rows().forEach(row -> rows.add(Rows.json(row)));
    return ApiAnswer.of(200, ApiJson.object().add("total", page.total()).add("commands", rows));
  }

  private ApiAnswer act(ApiCall call) {
    var target = actions.act(call.actor(), call.id(), request(call));
    if (target == null) return ApiAnswer.done();
    return ApiAnswer.of(202, ApiJson.object().add("target", target.toString()));
  }

  /** Those devices for which the verb is not allowed now are left out, as in the console. */
  private ApiAnswer actOnMany(ApiCall call) {
    var devices = call.ids("devices");
    if (devices.isEmpty()) throw new Refused("api.missing", "devices");
    if (devices.size() > MOST_AT_ONCE) throw new Refused("api.malformed", "devices");
    var targets = ApiJson.array();
    actions
        .act(call.actor(), devices, request(call))
        .forEach(target -> targets.add(target.toString()));
    return ApiAnswer.of(202, ApiJson.object().add("targets", targets));
  }

  /** The password came with this very request, so what wants a fresh one has it. */
  private static ActionRequest request(ApiCall call) {
    return new ActionRequest(
        verb(call.must("verb")),
        call.text("message"),
        call.text("phone"),
        call.text("pin"),
        call.text("confirmName"),
        true);
  }

  private static Verb verb(String word) {
    try {
      return Verb.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException none) {
      throw new Refused("api.malformed", "verb");
    }
  }
}
