package org.chatelaine.bench.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.chatelaine.bench.Options;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.script.FrontDoor;
import org.chatelaine.bench.script.FrontDoorRefused;

/** The demo: people, their devices, and the clock by which they look for commands. */
public final class DemoHouse {
  private final Options options;
  private final Path data;
  private final Path folder;
  private final Say say = new Say();

  public DemoHouse(Options options) {
    this.options = options;
    var home = Path.of(System.getProperty("user.home"), ".chatelaine").toString();
    this.data = Path.of(options.text("data", home));
    this.folder = data.resolve("demo");
  }

  /** Runs until the process is ended. */
  public void run() throws Exception {
    var people = URI.create(options.text("people", "https://localhost:8443"));
    var root = awaitRoot();
    List<SimulatedDevice> devices;
    try (var door = new FrontDoor(people, Tls.trusting(Certs.readAll(root)))) {
      if (!door.waitFor(options.number("wait", 300))) {
        throw new IOException("nobody answers at " + people);
      }
      devices = devices(door);
    }
    keepAlive(devices);
  }

  private byte[] awaitRoot() throws IOException, InterruptedException {
    var file = data.resolve("keys").resolve("root-ca.crt");
    for (var second = 0; second < 300 && !Files.exists(file); second++) Thread.sleep(1000);
    return Files.readAllBytes(file);
  }

  private List<SimulatedDevice> devices(FrontDoor door) throws IOException {
    var devices = new ArrayList<SimulatedDevice>();
    var signedIn = false;
    for (var number = 0; number < options.number("devices", 10); number++) {
      var resident = Resident.number(number);
      var home = folder.resolve("devices").resolve(resident.serial());
      if (Files.exists(home.resolve("device.plist"))) {
        devices.add(SimulatedDevice.restore(home));
        say.line(resident.deviceName(), "is back");
        continue;
      }
      if (!signedIn) {
        new DemoAdministrator(options, folder, say).signIn(door);
        door.allowTestPush();
      }
      signedIn = true;
      enrol(door, resident, home, devices);
    }
    return devices;
  }

  private void enrol(FrontDoor door, Resident resident, Path home, List<SimulatedDevice> devices) {
    try {
      var profile = door.enrolmentProfile(resident.mail(), resident.name());
      var device =
          SimulatedDevice.of(resident.model(), resident.serial())
              .named(resident.deviceName())
              .enrol(profile)
              .checkIn();
      device.keepsStateIn(home);
      devices.add(device);
      var outcome = device.isManaged() ? "is enrolled" : "was not let in: " + device.lastAnswer();
      say.line(resident.deviceName(), outcome + " (" + resident.serial() + ")");
    } catch (FrontDoorRefused e) {
      say.line(resident.deviceName(), "could not be enrolled: " + e.getMessage());
      if (e.status() == 401 || e.status() == 403) throw e;
    }
  }

  private void keepAlive(List<SimulatedDevice> devices) throws InterruptedException {
    var every = options.number("every", 5) * 1000L;
    var clock = Executors.newScheduledThreadPool(2);
    for (var device : devices) {
      var resident = new ResidentDevice(device, say);
      var start = ThreadLocalRandom.current().nextLong(every);
      clock.scheduleWithFixedDelay(resident::look, start, every, TimeUnit.MILLISECONDS);
    }
    say.line("demo", devices.size() + " devices look for commands every " + every / 1000 + " s");
    awaitTheEnd();
    clock.shutdownNow();
  }

  /** The end of the server where its process is known, else the end of ours. */
  private void awaitTheEnd() throws InterruptedException {
    var server = options.text("until-pid").map(Long::valueOf);
    while (server.isEmpty() || ProcessHandle.of(server.get()).isPresent()) Thread.sleep(1000);
    say.line("demo", "the server is gone; so are we");
  }
}
