package org.chatelaine.command.service;

import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * What one ring tells of: ids, and never data.
 *
 * @param commands on whatever devices they are open
 * @param targets commands on one device each
 */
record Rung(List<UUID> commands, List<UUID> targets) {

  private static final String ON_ONE_DEVICE = "target:";

  static Rung of(List<Ring> rings) {
    return new Rung(
        rings.stream().filter(ring -> ring.target() == null).map(Ring::command).toList(),
        rings.stream().filter(ring -> ring.target() != null).map(Ring::target).toList());
  }

  /** As a message carries it. */
  String text() {
    var words = new StringJoiner(" ");
    commands.forEach(command -> words.add(command.toString()));
    targets.forEach(target -> words.add(ON_ONE_DEVICE + target));
    return words.toString();
  }

  static Rung read(String text) {
    var words = List.of(text.split(" "));
    return new Rung(
        words.stream()
            .filter(word -> !word.startsWith(ON_ONE_DEVICE))
            .map(UUID::fromString)
            .toList(),
        words.stream()
            .filter(word -> word.startsWith(ON_ONE_DEVICE))
            .map(word -> UUID.fromString(word.substring(ON_ONE_DEVICE.length())))
            .toList());
  }
}
