package org.chatelaine.command.service;

import java.util.List;
import java.util.Set;
import org.chatelaine.command.CommandResult;
import org.chatelaine.device.DeviceFacts;
import org.chatelaine.device.InstalledProfile;

/**
 * What a device said of a command, in our words.
 *
 * @param result null when it cannot now
 * @param facts what it told of itself; null when it did not
 * @param profiles which profiles it has; null when it did not tell
 * @param certificates SHA-256 of those it has; null when it did not tell
 */
public record Said(
    CommandResult result,
    DeviceFacts facts,
    List<InstalledProfile> profiles,
    Set<String> certificates) {

  public static Said notNow() {
    return new Said(null, null, null, null);
  }

  public static Said of(CommandResult result) {
    return new Said(result, null, null, null);
  }

  public Said and(DeviceFacts told) {
    return new Said(result, told, profiles, certificates);
  }

  public Said and(List<InstalledProfile> told) {
    return new Said(result, facts, told, certificates);
  }

  public Said and(Set<String> told) {
    return new Said(result, facts, profiles, told);
  }
}
