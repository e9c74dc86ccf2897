package org.chatelaine.web.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import org.chatelaine.setting.service.SettingDesk;

/** {@code /settings}: reads and sets what the settings page does. */
@ApplicationScoped
class SettingsRoom implements ApiRoom {

  private static final String MAIL_PASSWORD = "mail.password";

  @Inject private SettingDesk desk;

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (call.is("PUT", 0)) return put(call);
    if (!call.is("GET", 0)) throw ApiRoom.unknown();
    var all = ApiJson.object();
    desk.all(call.actor()).forEach(all::add);
    return ApiAnswer.of(200, all);
  }

  private ApiAnswer put(ApiCall call) {
    var values = new LinkedHashMap<String, String>();
    for (var name : call.body().keySet()) values.put(name, call.text(name));
    var password = values.remove(MAIL_PASSWORD);
    desk.put(call.actor(), values, password == null ? null : password.toCharArray());
    return ApiAnswer.done();
  }
}
