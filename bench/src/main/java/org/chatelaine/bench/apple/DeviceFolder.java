package org.chatelaine.bench.apple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.plist.Plist;

/** A device's memory on disk: one property list, written whole, and the journal beside it. */
final class DeviceFolder {
  private static final String STATE = "device.plist";
  private static final String JOURNAL = "journal.log";

  private final Path path;

  DeviceFolder(Path path) {
    this.path = path;
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keepJournal(Journal journal) {
    journal.keepIn(path.resolve(JOURNAL));
  }

  void save(Handset device) {
    var state =
        Dict.of("Model", device.facts.model().name())
            .with("Serial", device.facts.serial())
            .with("Name", device.name)
            .with("Condition", device.condition.save())
            .with("Profiles", device.profiles.all().stream().map(Profile::source).toList());
    if (device.identity() != null) {
      state
          .with("Enrolment", device.enrolment().profile().source())
          .with("Key", device.identity().key().getEncoded())
          .with("Certificate", Certs.der(device.identity().certificate()));
    }
    var unsent = device.unsent();
    if (unsent != null) {
      state.with(
          "Unsent",
          Dict.of("UUID", unsent.uuid())
              .with("Status", unsent.status())
              .with("Fields", unsent.fields()));
    }
    write(Plist.write(state));
  }

  private void write(byte[] state) {
    try {
      var fresh = path.resolve(STATE + ".new");
      Files.write(fresh, state);
      Files.move(
          fresh,
          path.resolve(STATE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Handset restore(Path path) {
    try {
      var state = Plist.readDict(Files.readAllBytes(path.resolve(STATE)));
      var facts = new Facts(Model.valueOf(state.needText("Model")), state.needText("Serial"));
      var device = new Handset(facts, state.needText("Name"));
      state.dict("Condition").ifPresent(device.condition::restore);
      for (var source : state.list("Profiles")) {
        device.profiles.install(Profile.read((byte[]) source));
      }
      if (state.has("Key")) {
        device.line.belongTo(
            EnrolmentProfile.read(state.data("Enrolment").orElseThrow()),
            Identity.read(
                state.data("Key").orElseThrow(), state.data("Certificate").orElseThrow()));
      }
      state
          .dict("Unsent")
          .map(
              kept ->
                  new Result(
                      kept.needText("UUID"),
                      kept.needText("Status"),
                      kept.dict("Fields").orElse(Dict.empty())))
          .ifPresent(device::keepUnsent);
      device.keepIn(path);
      return device;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
