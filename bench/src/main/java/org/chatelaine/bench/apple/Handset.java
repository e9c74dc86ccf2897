package org.chatelaine.bench.apple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.plist.Dict;

/**
 * What a simulated device is, has and remembers: the state its visits, its abilities and its folder
 * work on. Whoever calls sees to it that only one does so at a time.
 */
final class Handset {
  final Facts facts;
  final Condition condition = new Condition();
  final InstalledProfiles profiles = new InstalledProfiles();
  final Behaviour behaviour = new Behaviour();
  final Journal journal = new Journal();
  final ServerLine line = new ServerLine();
  String name;
  boolean staysConnected;
  boolean remembersUnsent = true;

  private final Abilities abilities = new Abilities(this);
  private final List<Result> late = new ArrayList<>();
  private Result unsent;
  private DeviceFolder folder;

  Handset(Facts facts, String name) {
    this.facts = facts;
    this.name = name;
  }

  /** Forgets whose it was before. */
  void belongTo(EnrolmentProfile enrolment, Identity identity) {
    line.belongTo(enrolment, identity);
    profiles.clear();
    profiles.install(enrolment.profile());
    condition.erased = false;
    condition.disowned = false;
    condition.leaving = false;
    unsent = null;
    late.clear();
    save();
  }

  CheckInMessages messages() {
    return new CheckInMessages(facts, name, enrolment());
  }

  HttpAnswer checkIn(Dict message) {
    try {
      return remember(line.checkIn(message));
    } finally {
      rest();
    }
  }

  HttpAnswer checkOut() {
    condition.managed = false;
    return checkIn(messages().plain("CheckOut").with("Topic", enrolment().topic()));
  }

  HttpAnswer sendIdle() {
    return send(Dict.of("Status", "Idle").withAll(facts.ids()));
  }

  HttpAnswer send(Result result) {
    return send(result.message(facts.ids()));
  }

  /** Sends any message to the command door. */
  HttpAnswer send(Dict message) {
    return remember(line.command(message));
  }

  private HttpAnswer remember(HttpAnswer answer) {
    if (answer.status() == 401 || unrecognized(answer)) {
      condition.disowned = true;
      condition.managed = false;
    }
    return answer;
  }

  private static boolean unrecognized(HttpAnswer answer) {
    return answer.status() == 403 && answer.text().contains("com.apple.unrecognized.device");
  }

  Result execute(Command command) {
    return abilities.execute(command);
  }

  /** Null when the server took everything. */
  Result unsent() {
    return unsent;
  }

  void keepUnsent(Result result) {
    unsent = remembersUnsent && !condition.erased ? result : null;
  }

  void holdBack(Result result) {
    late.add(result);
  }

  /** What was held back, once. */
  List<Result> takeLate() {
    var results = List.copyOf(late);
    late.clear();
    return results;
  }

  void leaveIfTold() {
    if (!condition.leaving || unsent != null) return;
    condition.leaving = false;
    condition.managed = false;
    if (enrolment().checksOut()) checkOut();
  }

  EnrolmentProfile enrolment() {
    return line.enrolment();
  }

  Identity identity() {
    return line.identity();
  }

  long accessRights() {
    return enrolment().mdm().number("AccessRights").orElse(0L);
  }

  Inventory inventory() {
    return new Inventory(facts, name, condition);
  }

  void hangUp() {
    line.hangUp();
  }

  /** After it has spoken: hangs up, unless it stays connected, and writes down how it is. */
  void rest() {
    if (!staysConnected) hangUp();
    save();
  }

  void keepIn(Path path) {
    folder = new DeviceFolder(path);
    folder.keepJournal(journal);
    save();
  }

  void save() {
    if (folder != null) folder.save(this);
  }
}
