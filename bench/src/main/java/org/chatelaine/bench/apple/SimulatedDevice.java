package org.chatelaine.bench.apple;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.scep.ScepChoices;

/**
 * An Apple device that speaks only HTTP: it installs an enrolment profile, gets its identity by
 * SCEP, checks in and obeys commands, or misbehaves as told. It trusts no root but the profile's.
 *
 * <pre>{@code
 * var phone = SimulatedDevice.iPhone("C39ZZ1").enrol(profile);
 * phone.checkIn();
 * phone.answersNext("InstallProfile", 1, Answer.NOT_NOW);
 * var commands = phone.visit();
 * }</pre>
 */
public final class SimulatedDevice implements AutoCloseable {
  private final Facts facts;
  private final Condition condition = new Condition();
  private final InstalledProfiles profiles = new InstalledProfiles();
  private final Behaviour behaviour = new Behaviour();
  private final Journal journal = new Journal();
  private final Abilities abilities = new Abilities(this);
  private final List<Result> late = new ArrayList<>();
  private final ServerLine line = new ServerLine();
  private String name;
  private ScepChoices scep = ScepChoices.asTold();
  private boolean staysConnected;
  private boolean remembersUnsent = true;
  private Result unsent;
  private DeviceFolder folder;

  SimulatedDevice(Facts facts, String name) {
    this.facts = facts;
    this.name = name;
  }

  public static SimulatedDevice iPhone(String serial) {
    return of(Model.IPHONE, serial);
  }

  public static SimulatedDevice iPad(String serial) {
    return of(Model.IPAD, serial);
  }

  public static SimulatedDevice mac(String serial) {
    return of(Model.MAC, serial);
  }

  public static SimulatedDevice of(Model model, String serial) {
    return new SimulatedDevice(new Facts(model, serial), model.modelName() + " " + serial);
  }

  /** The device whose state was kept in a folder by {@link #keepsStateIn}. */
  public static SimulatedDevice restore(Path folder) {
    return DeviceFolder.restore(folder);
  }

  // how it is

  public synchronized SimulatedDevice named(String newName) {
    name = newName;
    return this;
  }

  public synchronized SimulatedDevice supervised() {
    condition.supervised = true;
    return this;
  }

  /** How it proves itself; by default as the profile's SignMessage says. */
  public synchronized SimulatedDevice authenticatesBy(Authentication wanted) {
    line.authenticateBy(wanted);
    return this;
  }

  /** The digest of {@code Mdm-Signature}: SHA-1, SHA-256 (default), SHA-384 or SHA-512. */
  public synchronized SimulatedDevice signsWith(String digestName) {
    line.signWith(digestName);
    return this;
  }

  /** How it speaks SCEP; by default as the server's capabilities suggest. */
  public synchronized SimulatedDevice speaksScep(ScepChoices choices) {
    scep = choices;
    return this;
  }

  /** A header to be sent with every MDM message; null takes it away again. */
  public synchronized SimulatedDevice sendsHeader(String header, String value) {
    line.send(header, value);
    return this;
  }

  /** Keeps its connection between visits instead of making one for each. */
  public synchronized SimulatedDevice staysConnected() {
    staysConnected = true;
    return this;
  }

  /** Forgets a result that could not be delivered; by default it is sent on the next visit. */
  public synchronized SimulatedDevice forgetsUnsentResults() {
    remembersUnsent = false;
    return this;
  }

  /** Keeps key, certificate, profiles and journal in a folder, now and after every change. */
  public synchronized SimulatedDevice keepsStateIn(Path path) {
    folder = new DeviceFolder(path);
    folder.keepJournal(journal);
    save();
    return this;
  }

  // enrolment

  /** Fetches the enrolment profile with these headers, such as Cookie, and enrols with it. */
  public SimulatedDevice enrolFrom(URI uri, Tls tls, Map<String, String> with) {
    return enrol(Enrolling.profile(uri, tls, with, line));
  }

  /** Installs an enrolment profile and gets an identity by SCEP. Next is {@link #checkIn}. */
  public synchronized SimulatedDevice enrol(byte[] profile) {
    var enrolment = EnrolmentProfile.read(profile);
    line.belongTo(enrolment, Enrolling.identity(enrolment, scep));
    profiles.clear();
    profiles.install(enrolment.profile());
    condition.erased = false;
    condition.disowned = false;
    condition.leaving = false;
    unsent = null;
    late.clear();
    save();
    return this;
  }

  /** Authenticate and, if that is accepted, TokenUpdate: from now on the device is managed. */
  public synchronized SimulatedDevice checkIn() {
    if (authenticate().status() == 200) updateToken();
    return this;
  }

  public synchronized HttpAnswer authenticate() {
    return checkIn(messages().authenticate());
  }

  public synchronized HttpAnswer updateToken() {
    var answer = checkIn(messages().tokenUpdate());
    if (answer.status() == 200) condition.managed = true;
    save();
    return answer;
  }

  public synchronized HttpAnswer checkOut() {
    condition.managed = false;
    return checkIn(messages().plain("CheckOut").with("Topic", enrolment().topic()));
  }

  /** A directory user's sign-in on a Mac, which a server may decline with 410. */
  public synchronized HttpAnswer userAuthenticate(String userId) {
    return checkIn(messages().plain("UserAuthenticate").with("UserID", userId));
  }

  /** Sends any check-in message under the device's own authentication. */
  public synchronized HttpAnswer checkIn(Dict message) {
    try {
      return remember(line.checkIn(message));
    } finally {
      if (!staysConnected) hangUp();
      save();
    }
  }

  private CheckInMessages messages() {
    return new CheckInMessages(facts, name, enrolment());
  }

  // commands

  /**
   * Connects, says Idle (or first the result it could not deliver last time) and obeys commands
   * until none is left. An unmanaged device does so too when asked, to see the refusal.
   */
  public synchronized List<Command> visit() {
    try {
      return new Visit(this).run();
    } finally {
      if (!staysConnected) hangUp();
      save();
    }
  }

  /** Sends what was held back by {@link Answer#LATE}, and obeys what comes back. */
  public synchronized List<Command> sendLateResults() {
    var results = List.copyOf(late);
    late.clear();
    try {
      return new Visit(this).runWith(results);
    } finally {
      if (!staysConnected) hangUp();
      save();
    }
  }

  /** From now on answers commands of this kind so; {@link Answer#NORMALLY} ends it. */
  public synchronized SimulatedDevice answers(String requestType, Answer answer) {
    behaviour.always(requestType, answer);
    return this;
  }

  /** From now on answers every command so. */
  public SimulatedDevice answersAll(Answer answer) {
    return answers(Behaviour.ANY, answer);
  }

  /** Answers the next commands of this kind so. */
  public synchronized SimulatedDevice answersNext(String requestType, int count, Answer answer) {
    behaviour.next(requestType, count, answer);
    return this;
  }

  /** Answers the next commands so, of whatever kind. */
  public SimulatedDevice answersNext(int count, Answer answer) {
    return answersNext(Behaviour.ANY, count, answer);
  }

  /** Forgets all misbehaviour. */
  public synchronized SimulatedDevice behaves() {
    behaviour.normal();
    return this;
  }

  /** Sends any command-door message, such as a result nobody asked for. */
  public synchronized HttpAnswer report(Dict message) {
    return remember(line.command(message));
  }

  // what can be seen

  public Facts facts() {
    return facts;
  }

  public String udid() {
    return facts.udid();
  }

  public String serial() {
    return facts.serial();
  }

  public String name() {
    return name;
  }

  public Condition condition() {
    return condition;
  }

  /** Whether the device believes it is enrolled. */
  public boolean isManaged() {
    return condition.managed;
  }

  public InstalledProfiles profiles() {
    return profiles;
  }

  public Journal journal() {
    return journal;
  }

  public Identity identity() {
    return line.identity();
  }

  public EnrolmentProfile enrolment() {
    return line.enrolment();
  }

  /** The last answer of the server to this device; null before the first. */
  public HttpAnswer lastAnswer() {
    return line.last();
  }

  /** The status of the last answer; 0 before the first. */
  public int lastStatus() {
    return lastAnswer() == null ? 0 : lastAnswer().status();
  }

  public String lastBody() {
    return lastAnswer() == null ? "" : lastAnswer().text();
  }

  public HostileSender hostile() {
    return new HostileSender(this);
  }

  // for the visit

  HttpAnswer sendIdle() {
    return remember(line.command(Dict.of("Status", "Idle").withAll(facts.ids())));
  }

  HttpAnswer send(Result result) {
    return remember(line.command(result.message(facts.ids())));
  }

  Result execute(Command command) {
    return abilities.execute(command);
  }

  Behaviour behaviour() {
    return behaviour;
  }

  Result unsent() {
    return unsent;
  }

  void keepUnsent(Result result) {
    unsent = remembersUnsent && !condition.erased ? result : null;
  }

  void holdBack(Result result) {
    late.add(result);
  }

  void leaveIfTold() {
    if (!condition.leaving || unsent != null) return;
    condition.leaving = false;
    condition.managed = false;
    if (enrolment().checksOut()) checkOut();
  }

  void hangUp() {
    line.hangUp();
  }

  long accessRights() {
    return enrolment().mdm().number("AccessRights").orElse(0L);
  }

  Inventory inventory() {
    return new Inventory(facts, name, condition);
  }

  Authentication authentication() {
    return line.authentication();
  }

  void restored(EnrolmentProfile was, Identity had) {
    line.belongTo(was, had);
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

  private void save() {
    if (folder != null) folder.save(this);
  }

  @Override
  public synchronized void close() {
    hangUp();
  }

  @Override
  public String toString() {
    return name + " (" + facts.serial() + ")";
  }
}
