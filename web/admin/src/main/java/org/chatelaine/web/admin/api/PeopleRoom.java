package org.chatelaine.web.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.account.service.People;
import org.chatelaine.account.service.Roles;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;

/** {@code /people}: who has an account, and who of them administers. */
@ApplicationScoped
class PeopleRoom implements ApiRoom {

  @Inject private People people;
  @Inject private Roles roles;

  @Override
  public String name() {
    return "people";
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (call.is("GET", 0)) return list(call);
    if (call.is("GET", 1)) return ApiAnswer.of(200, Rows.json(people.one(call.actor(), call.id())));
    if (!call.is("PUT", 2, "role")) throw ApiRoom.unknown();
    roles.give(call.actor(), call.id(), role(call.must("role")));
    return ApiAnswer.done();
  }

  private ApiAnswer list(ApiCall call) {
    var page = people.page(call.actor(), call.slice());
    var rows = ApiJson.array();
    page.rows().forEach(row -> rows.add(Rows.json(row)));
    return ApiAnswer.of(200, ApiJson.object().add("total", page.total()).add("people", rows));
  }

  private static Actor.Role role(String name) {
    for (var role : Actor.Role.values()) if (role.name().equals(name)) return role;
    throw new Refused("account.role-malformed");
  }
}
