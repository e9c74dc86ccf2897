package org.chatelaine.bench.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chatelaine.bench.apple.Authentication;
import org.chatelaine.bench.apple.Model;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.script.FrontDoor;

/** The devices under load: enrolled once through the front door, then kept in a folder. */
final class Fleet {
  private static final Model[] MODELS = {Model.IPHONE, Model.IPAD, Model.MAC};
  private static final int PERSON_HAS = 10;
  private final Path folder;
  private final Tls tls;

  Fleet(Path folder, Tls tls) {
    this.folder = folder;
    this.tls = tls;
  }

  /** So many devices; those not yet there are enrolled now. Each has emptied its queue. */
  List<LoadDevice> devices(int count, FrontDoor door, Authentication authentication) {
    var devices = new ArrayList<LoadDevice>();
    for (var number = 0; number < count; number++) {
      var device = device(number, door);
      device.staysConnected().visit();
      device.close();
      if (device.lastStatus() != 200) {
        throw new IllegalStateException(
            device + " is not welcome: " + device.lastAnswer() + "; start with a fresh --folder");
      }
      devices.add(new LoadDevice(device, authentication, tls));
      if ((number + 1) % 100 == 0) System.out.println(number + 1 + " devices ready");
    }
    return devices;
  }

  private SimulatedDevice device(int number, FrontDoor door) {
    var serial = String.format("LOAD%07d", number);
    var home = folder.resolve(serial);
    if (Files.exists(home.resolve("device.plist"))) return SimulatedDevice.restore(home);
    var device = SimulatedDevice.of(MODELS[number % MODELS.length], serial);
    device.enrol(door.enrolmentProfile(mail(number), "Load person")).checkIn();
    if (!device.isManaged())
      throw new IllegalStateException("not enrolled: " + device.lastAnswer());
    return device.keepsStateIn(home);
  }

  static String mail(int number) {
    return "load" + number / PERSON_HAS + "@chatelaine.example";
  }
}
