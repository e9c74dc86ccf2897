package org.chatelaine.platform.apple.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.CommandKind;

/**
 * Writes a command as Apple devices read it.
 *
 * @param arguments {@code message}, {@code phone}, {@code pin}, {@code identifier}; what a kind
 *     does not know is left out
 * @param data the profile of INSTALL_PROFILE or the token of CLEAR_PASSCODE; else null
 */
public record AppleCommand(UUID id, CommandKind kind, Map<String, String> arguments, byte[] data) {

  private static final List<String> QUERIES =
      List.of(
          "UDID",
          "DeviceName",
          "OSVersion",
          "BuildVersion",
          "ModelName",
          "Model",
          "ProductName",
          "SerialNumber",
          "IsSupervised",
          "DeviceCapacity",
          "AvailableDeviceCapacity",
          "BatteryLevel");

  public byte[] encoded() {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("Command", command());
    whole.put("CommandUUID", id.toString());
    return PlistWriter.write(whole);
  }

  private Map<String, Object> command() {
    return switch (kind) {
      case DEVICE_LOCK ->
          with(
              "DeviceLock",
              "Message",
              said("message"),
              "PhoneNumber",
              said("phone"),
              "PIN",
              said("pin"));
      case CLEAR_PASSCODE -> with("ClearPasscode", "UnlockToken", needed());
      case ERASE_DEVICE ->
          with(
              "EraseDevice",
              "PIN",
              said("pin"),
              "PreserveDataPlan",
              said("pin") == null ? Boolean.TRUE : null);
      case RESTART_DEVICE -> with("RestartDevice");
      case DEVICE_INFORMATION -> with("DeviceInformation", "Queries", QUERIES);
      case CERTIFICATE_LIST -> with("CertificateList", "ManagedOnly", false);
      case PROFILE_LIST -> with("ProfileList", "ManagedOnly", false);
      case INSTALL_PROFILE -> with("InstallProfile", "Payload", needed());
      case REMOVE_PROFILE -> with("RemoveProfile", "Identifier", said("identifier"));
    };
  }

  private static Map<String, Object> with(String type, Object... namesAndValues) {
    var command = new LinkedHashMap<String, Object>();
    command.put("RequestType", type);
    for (int i = 0; i < namesAndValues.length; i += 2)
      if (namesAndValues[i + 1] != null)
        command.put((String) namesAndValues[i], namesAndValues[i + 1]);
    return command;
  }

  private String said(String name) {
    return arguments.get(name);
  }

  private byte[] needed() {
    if (data == null) throw new IllegalStateException(kind + " has nothing to send");
    return data;
  }

  /** Says nothing of PIN, token and profile. */
  @Override
  public String toString() {
    return "AppleCommand[" + kind + " " + id + "]";
  }
}
