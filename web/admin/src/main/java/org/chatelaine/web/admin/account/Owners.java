package org.chatelaine.web.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.account.service.People;
import org.chatelaine.web.kit.Me;

/** The names of people by their id: a list asks once for all it shows. */
@Named
@RequestScoped
public class Owners {

  @Inject private Me me;
  @Inject private People people;

  private final Map<UUID, String> names = new HashMap<>();

  /** Looks up those who are about to be shown, in one question. */
  public void learn(Collection<UUID> persons) {
    var unknown = new HashSet<>(persons);
    unknown.removeAll(names.keySet());
    names.putAll(people.names(me.actor(), unknown));
  }

  /** What a person is called. */
  public String name(UUID person) {
    return names.computeIfAbsent(person, id -> people.one(me.actor(), id).name());
  }
}
