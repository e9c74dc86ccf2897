package org.chatelaine.bench.apple;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.plist.Dict;

/** What never changes on a device; all of it follows from the serial number. */
public record Facts(Model model, String serial) {

  /** The UDID in the form this model has. */
  public String udid() {
    var hex = HexFormat.of().withUpperCase().formatHex(seed("udid"), 0, 8);
    return model.isMac()
        ? UUID.nameUUIDFromBytes(seed("udid")).toString().toUpperCase(Locale.ROOT)
        : "00008130-" + hex;
  }

  /** A plausible IMEI; only iPhones have one. */
  public String imei() {
    if (model != Model.IPHONE) return null;
    var digits = new java.math.BigInteger(1, seed("imei")).toString().substring(0, 12);
    return "35" + digits + "0";
  }

  /** 32 bytes, where pushes for this device would go. */
  public byte[] pushToken() {
    return seed("token");
  }

  public String pushMagic() {
    return UUID.nameUUIDFromBytes(seed("magic")).toString().toUpperCase(Locale.ROOT);
  }

  /** What ClearPasscode must show; Macs have none. */
  public byte[] unlockToken() {
    return model.isMac() ? null : seed("unlock");
  }

  String mac(String kind) {
    var hex = HexFormat.ofDelimiter(":").formatHex(seed(kind), 0, 5);
    return "a4:" + hex;
  }

  private byte[] seed(String kind) {
    return Certs.digest("SHA-256", (kind + "/" + serial).getBytes(StandardCharsets.UTF_8));
  }

  Dict ids() {
    return Dict.of("UDID", udid());
  }
}
