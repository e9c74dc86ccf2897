package org.chatelaine.web.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.chatelaine.account.service.FirstPerson;
import org.chatelaine.account.service.Setup;

/** {@code /setup}: makes the first administrator by the code the launcher printed. */
@ApplicationScoped
class SetupRoom implements ApiRoom {

  @Inject private Setup setup;

  @Override
  public String name() {
    return "setup";
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (!call.is("POST", 0)) throw ApiRoom.unknown();
    var language = call.text("language") == null ? "en" : call.text("language");
    var who =
        new FirstPerson(call.must("mail"), call.must("name"), Locale.forLanguageTag(language));
    var id =
        setup.firstAdministrator(
            call.must("code"), who, call.secret("password"), call.actor().address());
    return ApiAnswer.of(201, ApiJson.object().add("id", id.toString()));
  }
}
