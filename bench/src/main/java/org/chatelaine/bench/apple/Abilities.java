package org.chatelaine.bench.apple;

import java.util.Arrays;
import java.util.Map;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.plist.MalformedPlist;

/** Executes commands on a device and says what came of them. */
final class Abilities {
  private static final String DOMAIN = "MCMDMErrorDomain";

  /** Apple: on macOS on the user channel alone. */
  private static final String WEB_CLIP = "com.apple.webClip.managed";

  private static final Map<String, Integer> RIGHTS =
      Map.of(
          "DeviceLock", 4,
          "ClearPasscode", 4,
          "RestartDevice", 4,
          "EraseDevice", 8,
          "DeviceInformation", 16,
          "SecurityInfo", 1024,
          "CertificateList", 1,
          "ProfileList", 1,
          "InstallProfile", 2,
          "RemoveProfile", 2);

  private final Handset device;

  Abilities(Handset device) {
    this.device = device;
  }

  Result execute(Command command) {
    var right = RIGHTS.get(command.requestType());
    if (right == null) {
      return refuse(
          command, 12021, "\u201c" + command.requestType() + "\u201d is not a valid request type.");
    }
    if ((device.accessRights() & right) == 0) {
      return refuse(command, 12004, "The server has no right to ask for this.");
    }
    return switch (command.requestType()) {
      case "DeviceLock" -> lock(command);
      case "ClearPasscode" -> clearPasscode(command);
      case "RestartDevice" -> restart(command);
      case "EraseDevice" -> erase(command);
      case "InstallProfile" -> install(command);
      case "RemoveProfile" -> remove(command);
      default -> done(command, report(command));
    };
  }

  private Dict report(Command command) {
    var inventory = device.inventory();
    return switch (command.requestType()) {
      case "DeviceInformation" ->
          Dict.of("QueryResponses", inventory.queryResponses(command.body().list("Queries")));
      case "SecurityInfo" -> Dict.of("SecurityInfo", inventory.securityInfo());
      case "ProfileList" -> Dict.of("ProfileList", device.profiles.list());
      default ->
          Dict.of("CertificateList", Inventory.certificates(device.profiles, device.identity()));
    };
  }

  private Result lock(Command command) {
    var condition = device.condition;
    var pin = command.body().text("PIN").orElse(null);
    if (device.facts.model().isMac() && (pin == null || pin.length() != 6)) {
      return refuse(command, 12067, "A PIN of six characters is needed to lock this Mac.");
    }
    condition.locked = true;
    condition.lockPin = pin;
    condition.lockMessage = command.body().text("Message").orElse(null);
    condition.lockPhone = command.body().text("PhoneNumber").orElse(null);
    return done(
        command, Dict.of("MessageResult", condition.passcode ? "Success" : "NoPasscodeSet"));
  }

  private Result clearPasscode(Command command) {
    var token = command.body().data("UnlockToken").orElse(null);
    if (device.facts.model().isMac()) {
      return refuse(command, 12021, "ClearPasscode is not supported on this device.");
    }
    if (!Arrays.equals(token, device.facts.unlockToken())) {
      return refuse(command, 12008, "The unlock token is not this device's.");
    }
    device.condition.passcode = false;
    device.condition.locked = false;
    return done(command, Dict.empty());
  }

  private Result restart(Command command) {
    if (!device.facts.model().isMac() && !device.condition.supervised) {
      return refuse(command, 12026, "The command is only supported on supervised devices.");
    }
    device.condition.restarts++;
    return done(command, Dict.empty());
  }

  private Result erase(Command command) {
    var pin = command.body().text("PIN").orElse("");
    if (device.facts.model().isMac() && pin.length() != 6) {
      return refuse(command, 12067, "A PIN of six characters is needed to erase this Mac.");
    }
    device.condition.erased = true;
    device.condition.managed = false;
    device.profiles.clear();
    return done(command, Dict.empty());
  }

  private Result install(Command command) {
    try {
      var bytes = command.body().data("Payload").orElse(null);
      if (bytes == null) return Result.status(command, "CommandFormatError");
      var profile = Profile.read(bytes);
      profile.certificates();
      if (!profile.payloads("com.apple.mdm").isEmpty()) {
        return refuse(command, 12011, "An MDM payload may not be installed by MDM here.");
      }
      if (device.facts.model().isMac() && !profile.payloads(WEB_CLIP).isEmpty()) {
        return Result.error(
            command, 4001, "MCInstallationErrorDomain", "Web clips are for a user of this Mac.");
      }
      device.profiles.install(profile);
      return done(command, Dict.empty());
    } catch (UnusableProfile | MalformedPlist e) {
      return Result.error(command, 1000, "MCProfileErrorDomain", e.getMessage());
    }
  }

  private Result remove(Command command) {
    var identifier = command.body().text("Identifier").orElse("");
    if (identifier.equals(device.enrolment().profile().identifier())) {
      device.condition.leaving = true;
      device.profiles.clear();
      return done(command, Dict.empty());
    }
    if (!device.profiles.remove(identifier)) {
      return refuse(command, 12075, "The profile \u201c" + identifier + "\u201d is not installed.");
    }
    return done(command, Dict.empty());
  }

  private Result done(Command command, Dict fields) {
    device.journal.note(command);
    return Result.acknowledged(command, fields);
  }

  private static Result refuse(Command command, long code, String words) {
    return Result.error(command, code, DOMAIN, words);
  }
}
