package org.chatelaine.web.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.chatelaine.kernel.Refused;
import org.chatelaine.setting.service.SettingDesk;

/**
 * {@code /push/test}: lets simulated devices in without a push certificate; nothing wakes them,
 * they come by themselves.
 */
@ApplicationScoped
class PushRoom implements ApiRoom {

  @Inject private SettingDesk settings;

  @Override
  public String name() {
    return "push";
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (!call.is("POST", 1, "test")) throw ApiRoom.unknown();
    var enabled = call.body().getOrDefault("enabled", JsonValue.TRUE);
    var word = enabled.toString();
    if (!word.equals("true") && !word.equals("false"))
      throw new Refused("api.malformed", "enabled");
    settings.put(call.actor(), Map.of("push.test", word));
    return ApiAnswer.done();
  }
}
