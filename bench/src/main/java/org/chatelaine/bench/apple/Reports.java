package org.chatelaine.bench.apple;

import java.util.List;
import org.chatelaine.bench.plist.Dict;

/** The inventory a device would give now, for senders that prepare its answers in advance. */
public final class Reports {
  private static final List<String> USUAL =
      List.of(
          "UDID",
          "DeviceName",
          "OSVersion",
          "BuildVersion",
          "ModelName",
          "Model",
          "ModelNumber",
          "ProductName",
          "SerialNumber",
          "IMEI",
          "DeviceCapacity",
          "AvailableDeviceCapacity",
          "BatteryLevel",
          "IsSupervised",
          "WiFiMAC",
          "BluetoothMAC",
          "TimeZone");

  private Reports() {}

  public static Dict deviceInformation(SimulatedDevice device) {
    return Dict.of("QueryResponses", device.handset().inventory().queryResponses(USUAL));
  }

  public static Dict profileList(SimulatedDevice device) {
    return Dict.of("ProfileList", device.profiles().list());
  }

  public static Dict certificateList(SimulatedDevice device) {
    var rows = Inventory.certificates(device.profiles(), device.identity());
    return Dict.of("CertificateList", rows);
  }
}
