package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatelaine.account.Face;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonSessions;
import org.chatelaine.account.Persons;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;

/** Who administers a space. There is always somebody left who can. */
@Stateless
public class Roles {

  @Inject private Persons persons;
  @Inject private PersonSessions sessions;
  @Inject private AuditTrail audit;

  /**
   * Gives somebody a role, by an administrator. Their sessions at the console end at once; giving
   * the role they have changes nothing. Refused with {@code account.last-administrator} when nobody
   * would be left.
   *
   * @param role {@code ADMINISTRATOR} or {@code USER}
   */
  public void give(Actor actor, UUID id, Actor.Role role) {
    actor.mustBeAdministrator();
    if (role != Actor.Role.ADMINISTRATOR && role != Actor.Role.USER)
      throw new Refused("account.role-malformed");
    var lastOne = isLast(actor.space(), id);
    var person =
        persons.locked(actor.space(), id).orElseThrow(() -> new Refused("account.unknown"));
    if (person.role() == role) return;
    if (role == Actor.Role.USER && lastOne) throw new Refused("account.last-administrator");
    if (role == Actor.Role.ADMINISTRATOR && person.isDisabled())
      throw new Refused("account.disabled");
    person.become(role);
    sessions.endAllOf(id, Face.ADMIN);
    audit.record(actor, "person.role-changed", "person", id, "to", role.name());
  }

  /** In the caller's transaction: refuses when without this person nobody could administer. */
  public void mustNotBeLast(SpaceId space, UUID id) {
    if (isLast(space, id)) throw new Refused("account.last-administrator");
  }

  /** Locks all of them: two who take each other's role at once must not both succeed. */
  private boolean isLast(SpaceId space, UUID id) {
    return persons.administratorsLocked(space).stream().map(Person::id).allMatch(id::equals);
  }
}
