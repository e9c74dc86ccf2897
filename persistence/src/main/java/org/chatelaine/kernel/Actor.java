package org.chatelaine.kernel;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Who wants something: every service is told, and what it does is written down under this name.
 *
 * @param id the person or device; null for the product itself and for somebody unknown
 * @param name what the audit shows, never a secret
 * @param address where the request came from; null for the product itself
 */
public record Actor(Kind kind, UUID id, String name, Role role, SpaceId space, String address)
    implements Serializable {

  /** What manner of actor this is. */
  public enum Kind {
    PERSON,
    DEVICE,
    SCRIPT,
    SYSTEM,
    ANONYMOUS
  }

  /** What a person may do; finer roles will stand beside these two. */
  public enum Role {
    ADMINISTRATOR,
    USER,
    NONE
  }

  public Actor {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(role);
    Objects.requireNonNull(space);
  }

  /** The product acting by itself: a sweeper, a timer, the launcher. */
  public static Actor system() {
    return system(SpaceId.DEFAULT);
  }

  /** The product acting by itself for one space. */
  public static Actor system(SpaceId space) {
    return new Actor(Kind.SYSTEM, null, "system", Role.NONE, space, null);
  }

  /** Somebody at a door who has not said who they are. */
  public static Actor anonymous(String address) {
    return new Actor(Kind.ANONYMOUS, null, "anonymous", Role.NONE, SpaceId.DEFAULT, address);
  }

  /** A device that has proved itself by its pinned certificate. */
  public static Actor device(UUID id, String name, SpaceId space, String address) {
    return new Actor(Kind.DEVICE, id, name, Role.NONE, space, address);
  }

  public boolean isAdministrator() {
    return role == Role.ADMINISTRATOR;
  }

  /** Refuses, with {@code actor.not-allowed}, anybody who is not an administrator. */
  public void mustBeAdministrator() {
    if (!isAdministrator()) throw new Refused("actor.not-allowed");
  }
}
