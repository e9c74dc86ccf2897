package org.chatelaine.bench.load;

import java.util.List;
import java.util.function.Function;
import org.chatelaine.bench.apple.Reports;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.plist.Dict;

/** What an answer to each kind of command holds; other kinds are merely acknowledged. */
record Inventories(String kind, Function<SimulatedDevice, Dict> content) {
  private static final Inventories NOTHING = new Inventories("", device -> Dict.empty());
  static final List<Inventories> ALL =
      List.of(
          new Inventories("DeviceInformation", Reports::deviceInformation),
          new Inventories("ProfileList", Reports::profileList),
          new Inventories("CertificateList", Reports::certificateList),
          NOTHING);

  /** The answer to a kind, named as on the wire or as {@code DEVICE_INFORMATION}. */
  static Inventories of(String name) {
    var kind = name.replace("_", "");
    return ALL.stream().filter(one -> one.kind.equalsIgnoreCase(kind)).findFirst().orElse(NOTHING);
  }

  Dict fields(SimulatedDevice device) {
    return content.apply(device);
  }
}
