package org.chatelaine.web.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.account.service.People;
import org.chatelaine.web.kit.Me;

/** The names of people by their id, each asked for once in a request. */
@Named
@RequestScoped
public class Owners {

  @Inject private Me me;
  @Inject private People people;

  private final Map<UUID, String> names = new HashMap<>();

  /** What a person is called. */
  public String name(UUID person) {
    return names.computeIfAbsent(person, id -> people.one(me.actor(), id).name());
  }
}
