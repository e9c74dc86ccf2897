package org.chatelaine.bench.apple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.plist.Dict;

/** What a device tells of itself when asked. */
final class Inventory {
  private final Facts facts;
  private final String name;
  private final Condition condition;

  Inventory(Facts facts, String name, Condition condition) {
    this.facts = facts;
    this.name = name;
    this.condition = condition;
  }

  /** The answers to the queries it knows; what it does not know is absent. */
  Dict queryResponses(List<?> queries) {
    var all = everything();
    var answers = Dict.empty();
    for (var query : queries) answers.with((String) query, all.get((String) query));
    return answers;
  }

  private Dict everything() {
    var model = facts.model();
    return Dict.of("UDID", facts.udid())
        .with("DeviceName", name)
        .with("OSVersion", model.osVersion())
        .with("BuildVersion", model.buildVersion())
        .with("SupplementalBuildVersion", model.buildVersion())
        .with("ModelName", model.modelName())
        .with("Model", model.isMac() ? model.productName() : model.modelNumber() + "ZD/A")
        .with("ModelNumber", model.modelNumber())
        .with("ProductName", model.productName())
        .with("SerialNumber", facts.serial())
        .with("IMEI", facts.imei())
        .with("DeviceCapacity", 128.0)
        .with("AvailableDeviceCapacity", 87.25)
        .with("BatteryLevel", 0.82)
        .with("CellularTechnology", model == Model.IPHONE ? 3L : 0L)
        .with("IsSupervised", condition.isSupervised())
        .with("IsActivationLockEnabled", false)
        .with("IsDeviceLocatorServiceEnabled", false)
        .with("IsMDMLostModeEnabled", false)
        .with("IsCloudBackupEnabled", false)
        .with("AwaitingConfiguration", false)
        .with("WiFiMAC", facts.mac("wifi"))
        .with("BluetoothMAC", facts.mac("bluetooth"))
        .with("EthernetMAC", model.isMac() ? facts.mac("ethernet") : null)
        .with("TimeZone", "Europe/Paris")
        .with("HostName", model.isMac() ? facts.serial().toLowerCase(java.util.Locale.ROOT) : null)
        .with("PINRequiredForDeviceLock", model.isMac() ? true : null)
        .with("PINRequiredForEraseDevice", model.isMac() ? true : null)
        .with("SoftwareUpdateDeviceID", model.productName());
  }

  Dict securityInfo() {
    var info =
        Dict.of("HardwareEncryptionCaps", 3L)
            .with("PasscodePresent", condition.hasPasscode())
            .with("PasscodeCompliant", true)
            .with("PasscodeCompliantWithProfiles", true);
    if (facts.model().isMac()) {
      info.with("FDE_Enabled", true)
          .with("FDE_HasPersonalRecoveryKey", true)
          .with("SystemIntegrityProtectionEnabled", true);
    }
    var status = Dict.of("EnrolledViaDEP", false).with("IsUserEnrollment", false);
    return info.with("ManagementStatus", status);
  }

  static List<Dict> certificates(InstalledProfiles profiles, Identity identity) {
    var rows = new ArrayList<Dict>();
    Stream.of(identity)
        .filter(java.util.Objects::nonNull)
        .map(one -> row(one.certificate(), true))
        .forEach(rows::add);
    profiles.certificates().forEach(certificate -> rows.add(row(certificate, false)));
    return rows;
  }

  private static Dict row(java.security.cert.X509Certificate certificate, boolean identity) {
    return Dict.of("CommonName", Certs.commonName(certificate))
        .with("IsIdentity", identity)
        .with("Data", Certs.der(certificate));
  }
}
