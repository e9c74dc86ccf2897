package org.chatelaine.bench.apple;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.plist.Dict;

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
  private final Handset handset;

  SimulatedDevice(Handset handset) {
    this.handset = handset;
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
    return new SimulatedDevice(
        new Handset(new Facts(model, serial), model.modelName() + " " + serial));
  }

  /** The device whose state was kept in a folder by {@link #keepsStateIn}. */
  public static SimulatedDevice restore(Path folder) {
    return new SimulatedDevice(DeviceFolder.restore(folder));
  }

  public synchronized SimulatedDevice named(String newName) {
    handset.name = newName;
    return this;
  }

  public synchronized SimulatedDevice supervised() {
    handset.condition.supervised = true;
    return this;
  }

  /** How it proves itself; by default as the profile's SignMessage says. */
  public synchronized SimulatedDevice authenticatesBy(Authentication wanted) {
    handset.line.authenticateBy(wanted);
    return this;
  }

  /** The digest of {@code Mdm-Signature}: SHA-1, SHA-256 (default), SHA-384 or SHA-512. */
  public synchronized SimulatedDevice signsWith(String digestName) {
    handset.line.signWith(digestName);
    return this;
  }

  /** Keeps its connection between visits instead of making one for each. */
  public synchronized SimulatedDevice staysConnected() {
    handset.staysConnected = true;
    return this;
  }

  /** Forgets a result that could not be delivered; by default it is sent on the next visit. */
  public synchronized SimulatedDevice forgetsUnsentResults() {
    handset.remembersUnsent = false;
    return this;
  }

  /** Keeps key, certificate, profiles and journal in a folder, now and after every change. */
  public synchronized SimulatedDevice keepsStateIn(Path path) {
    handset.keepIn(path);
    return this;
  }

  /** Fetches the enrolment profile with these headers, such as Cookie, and enrols with it. */
  public SimulatedDevice enrolFrom(URI uri, Tls tls, Map<String, String> with) {
    return enrol(Enrolling.profile(uri, tls, with, handset.line));
  }

  /** Installs an enrolment profile and gets an identity by SCEP. Next is {@link #checkIn}. */
  public synchronized SimulatedDevice enrol(byte[] profile) {
    var enrolment = EnrolmentProfile.read(profile);
    handset.belongTo(enrolment, Enrolling.identity(enrolment));
    return this;
  }

  /** Authenticate and, if that is accepted, TokenUpdate: from now on the device is managed. */
  public synchronized SimulatedDevice checkIn() {
    if (authenticate().status() == 200) updateToken();
    return this;
  }

  public synchronized HttpAnswer authenticate() {
    return handset.checkIn(handset.messages().authenticate());
  }

  public synchronized HttpAnswer updateToken() {
    var answer = handset.checkIn(handset.messages().tokenUpdate());
    if (answer.status() == 200) handset.condition.managed = true;
    handset.save();
    return answer;
  }

  public synchronized HttpAnswer checkOut() {
    return handset.checkOut();
  }

  /** A directory user's sign-in on a Mac, which a server may decline with 410. */
  public synchronized HttpAnswer userAuthenticate(String userId) {
    return handset.checkIn(handset.messages().plain("UserAuthenticate").with("UserID", userId));
  }

  /** Sends any check-in message under the device's own authentication. */
  public synchronized HttpAnswer checkIn(Dict message) {
    return handset.checkIn(message);
  }

  /**
   * Connects, says Idle (or first the result it could not deliver last time) and obeys commands
   * until none is left. An unmanaged device does so too when asked, to see the refusal.
   */
  public synchronized List<Command> visit() {
    try {
      return new Visit(handset).run();
    } finally {
      handset.rest();
    }
  }

  /** Sends what was held back by {@link Answer#LATE}, and obeys what comes back. */
  public synchronized List<Command> sendLateResults() {
    try {
      return new Visit(handset).runWith(handset.takeLate());
    } finally {
      handset.rest();
    }
  }

  /** From now on answers commands of this kind so; {@link Answer#NORMALLY} ends it. */
  public synchronized SimulatedDevice answers(String requestType, Answer answer) {
    handset.behaviour.always(requestType, answer);
    return this;
  }

  /** From now on answers every command so. */
  public SimulatedDevice answersAll(Answer answer) {
    return answers(Behaviour.ANY, answer);
  }

  /** Answers the next commands of this kind so. */
  public synchronized SimulatedDevice answersNext(String requestType, int count, Answer answer) {
    handset.behaviour.next(requestType, count, answer);
    return this;
  }

  /** Answers the next commands so, of whatever kind. */
  public SimulatedDevice answersNext(int count, Answer answer) {
    return answersNext(Behaviour.ANY, count, answer);
  }

  /** Forgets all misbehaviour. */
  public synchronized SimulatedDevice behaves() {
    handset.behaviour.normal();
    return this;
  }

  /** Sends any command-door message, such as a result nobody asked for. */
  public synchronized HttpAnswer report(Dict message) {
    return handset.send(message);
  }

  public Facts facts() {
    return handset.facts;
  }

  public String udid() {
    return handset.facts.udid();
  }

  public String serial() {
    return handset.facts.serial();
  }

  public String name() {
    return handset.name;
  }

  public Condition condition() {
    return handset.condition;
  }

  /** Whether the device believes it is enrolled. */
  public boolean isManaged() {
    return handset.condition.managed;
  }

  public InstalledProfiles profiles() {
    return handset.profiles;
  }

  public Journal journal() {
    return handset.journal;
  }

  public Identity identity() {
    return handset.identity();
  }

  public EnrolmentProfile enrolment() {
    return handset.enrolment();
  }

  /** The last answer of the server to this device; null before the first. */
  public HttpAnswer lastAnswer() {
    return handset.line.last();
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

  Handset handset() {
    return handset;
  }

  @Override
  public synchronized void close() {
    handset.hangUp();
  }

  @Override
  public String toString() {
    return name() + " (" + serial() + ")";
  }
}
