package org.chatelaine.web.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.command.service.CommandDecisions;
import org.chatelaine.command.service.CommandRegister;

/** {@code /commands}: what became of a command on one device, and calling it off. */
@ApplicationScoped
class CommandsRoom implements ApiRoom {

  @Inject private CommandRegister register;
  @Inject private CommandDecisions decisions;

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (call.is("GET", 1))
      return ApiAnswer.of(200, Rows.json(register.target(call.actor(), call.id())));
    if (!call.is("DELETE", 1)) throw ApiRoom.unknown();
    decisions.cancel(call.actor(), call.id());
    return ApiAnswer.done();
  }
}
