package org.chatelaine.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chatelaine.account.Language;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonName;
import org.chatelaine.account.Persons;
import org.chatelaine.distribution.service.Rig;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewcomersTest {

  private final Rig world = new Rig();

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void aLinkOpenedTwiceAtOnceSetsOnePassword() throws Exception {
    var bob = newcomer();
    var here = world.the(Newcomers.class);
    try (var beside = world.beside()) {
      var there = beside.the(Newcomers.class);

      var said =
          world.first(
              () -> here.set(SpaceId.DEFAULT, bob, "bobs good one".toCharArray(), null),
              beside,
              () -> {
                try {
                  return there
                      .set(SpaceId.DEFAULT, bob, "an evil one".toCharArray(), null)
                      .toString();
                } catch (Refused refused) {
                  return refused.key();
                }
              });

      assertThat(said).isEqualTo("invitation.used");
    }
  }

  private UUID newcomer() {
    return world.in(
        () -> {
          var person =
              new Person(
                  SpaceId.DEFAULT,
                  new MailAddress("bob@example.org"),
                  new PersonName("Bob"),
                  Actor.Role.USER,
                  Language.ENGLISH,
                  world.now());
          world.the(Persons.class).add(person);
          return person.id();
        });
  }
}
