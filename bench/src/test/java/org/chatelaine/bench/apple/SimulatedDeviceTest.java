package org.chatelaine.bench.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.http.Unreachable;
import org.chatelaine.bench.mini.MiniCa;
import org.chatelaine.bench.mini.MiniMdm;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.plist.Plist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedDeviceTest {
  private final MiniMdm server = new MiniMdm();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPhoneEnrolsFromALinkAndChecksIn() {
    var phone =
        SimulatedDevice.iPhone("C39ZZ1")
            .enrolFrom(server.profileUrl(), Tls.trustingAnyone(), Map.of("Cookie", "session=1"))
            .checkIn();
    assertThat(phone.isManaged()).isTrue();
    assertThat(phone.enrolment().isVerified()).isTrue();
    assertThat(server.kinds()).containsExactly("Authenticate", "TokenUpdate");
    assertThat(server.messages.get(0).text("SerialNumber")).contains("C39ZZ1");
    assertThat(server.messages.get(1).data("UnlockToken")).isPresent();
    assertThat(server.provers).containsOnly(phone.identity().certificate());
  }

  @ParameterizedTest
  @CsvSource({
    "SHA-1,1.3.14.3.2.26",
    "SHA-256,2.16.840.1.101.3.4.2.1",
    "SHA-384,2.16.840.1.101.3.4.2.2",
    "SHA-512,2.16.840.1.101.3.4.2.3"
  })
  void itSignsWithTheDigestChosen(String name, String oid) {
    phone().signsWith(name).visit();
    assertThat(server.digests).endsWith(oid);
  }

  @Test
  void itShowsItsCertificateInTlsWhenTheProfileSaysSo() {
    server.signMessage = false;
    var phone = phone();
    phone.visit();
    assertThat(server.digests).isEmpty();
    assertThat(server.provers).containsOnly(phone.identity().certificate());
  }

  @Test
  void withoutAnyProofItIsRefused() {
    var phone = phone().authenticatesBy(Authentication.NONE);
    phone.visit();
    assertThat(phone.lastStatus()).isEqualTo(400);
  }

  @Test
  void itObeysInOneVisitAndWritesItDown() {
    var phone = phone();
    var lock = server.queue("DeviceLock", Dict.of("Message", "Lost"));
    server.queue("DeviceInformation", Dict.of("Queries", List.of("SerialNumber", "Unheard")));
    server.queue("ProfileList", Dict.empty());
    server.queue("CertificateList", Dict.empty());
    assertThat(phone.visit()).hasSize(4);
    assertThat(phone.condition().isLocked()).isTrue();
    assertThat(phone.condition().lockMessage()).isEqualTo("Lost");
    assertThat(phone.journal().times(lock)).isEqualTo(1);
    var results = server.results();
    assertThat(results).allMatch(result -> result.needText("Status").equals("Acknowledged"));
    var facts = results.get(1).dict("QueryResponses").orElseThrow();
    assertThat(facts.text("SerialNumber")).contains("C39ZZ1");
    assertThat(facts.has("Unheard")).isFalse();
    assertThat(results.get(2).dicts("ProfileList").get(0).text("PayloadIdentifier"))
        .contains("org.mini.enrolment");
    assertThat(results.get(3).dicts("CertificateList"))
        .extracting(row -> row.flag("IsIdentity"))
        .containsExactly(true, false);
  }

  @Test
  void profilesAreInstalledReplacedVerifiedAndRemoved() {
    var phone = phone();
    var other = new MiniCa().root;
    install(phone, certificateProfile("u1", Certs.der(other)), "Acknowledged");
    install(phone, server.ca.signed(certificateProfile("u2", Certs.der(other))), "Acknowledged");
    assertThat(phone.profiles().all()).extracting(Profile::uuid).containsExactly("0", "u2");
    assertThat(phone.profiles().certificates()).contains(other);
    install(phone, "<plist/>".getBytes(StandardCharsets.UTF_8), "Error");
    install(phone, certificateProfile("u3", new byte[] {1, 2}), "Error");
    server.queue("RemoveProfile", Dict.of("Identifier", "org.mini.cert"));
    server.queue("RemoveProfile", Dict.of("Identifier", "org.mini.cert"));
    phone.visit();
    assertThat(server.results())
        .extracting(result -> result.needText("Status"))
        .endsWith("Acknowledged", "Error");
    assertThat(phone.profiles().all()).hasSize(1);
  }

  @Test
  void removingTheEnrolmentChecksOut() {
    var phone = phone();
    server.queue("RemoveProfile", Dict.of("Identifier", "org.mini.enrolment"));
    server.queue("DeviceLock", Dict.empty());
    phone.visit();
    assertThat(server.kinds()).endsWith("Idle", "Acknowledged", "CheckOut");
    assertThat(phone.isManaged()).isFalse();
    assertThat(phone.journal().of("DeviceLock")).isEmpty();
  }

  @Test
  void modelsDifferInWhatTheyCan() {
    var mac = SimulatedDevice.mac("C02ZZ1").enrol(server.signedProfile()).checkIn();
    server.queue("DeviceLock", Dict.empty());
    server.queue("DeviceLock", Dict.of("PIN", "123456"));
    server.queue("ClearPasscode", Dict.empty());
    server.queue("RestartDevice", Dict.empty());
    mac.visit();
    assertThat(statuses()).containsExactly("Error", "Acknowledged", "Error", "Acknowledged");
    assertThat(mac.condition().lockPin()).isEqualTo("123456");
    assertThat(mac.userAuthenticate("U1").status()).isEqualTo(410);
  }

  @Test
  void theRightUnlockTokenClearsThePasscodeAndAnEraseEndsAll() {
    var phone = phone();
    server.queue("ClearPasscode", Dict.of("UnlockToken", new byte[] {1}));
    server.queue("ClearPasscode", Dict.of("UnlockToken", phone.facts().unlockToken()));
    server.queue("EraseDevice", Dict.empty());
    server.queue("DeviceLock", Dict.empty());
    phone.visit();
    assertThat(statuses()).containsExactly("Error", "Acknowledged", "Acknowledged");
    assertThat(phone.condition().hasPasscode()).isFalse();
    assertThat(phone.condition().isErased()).isTrue();
    assertThat(phone.isManaged()).isFalse();
  }

  @Test
  void whatItDoesNotKnowIsAnErrorWithAChain() {
    phone();
    server.queue("MakeCoffee", Dict.empty());
    SimulatedDevice phone = phone();
    phone.visit();
    var chain = server.results().get(0).dicts("ErrorChain");
    assertThat(chain.get(0).number("ErrorCode")).contains(12021L);
    assertThat(phone.journal().entries()).isEmpty();
  }

  @Test
  void itMisbehavesAsTold() {
    var phone = phone();
    phone.answersNext("DeviceLock", 1, Answer.NOT_NOW);
    phone.answersNext("DeviceLock", 1, Answer.FORMAT_ERROR);
    phone.answersNext("DeviceLock", 1, Answer.error(7, "D", "no"));
    phone.answersNext("DeviceLock", 1, Answer.under("some-other"));
    phone.answersNext("DeviceLock", 1, Answer.TWICE);
    for (var i = 0; i < 6; i++) server.queue("DeviceLock", Dict.empty());
    phone.visit();
    assertThat(statuses())
        .containsExactly(
            "NotNow",
            "CommandFormatError",
            "Error",
            "Acknowledged",
            "Acknowledged",
            "Acknowledged",
            "Acknowledged");
    var uuids = server.results().stream().map(result -> result.needText("CommandUUID")).toList();
    assertThat(uuids.get(3)).isEqualTo("some-other");
    assertThat(uuids.get(6)).isEqualTo(uuids.get(4));
    assertThat(phone.journal().entries()).hasSize(3);
    assertThat(phone.journal().ranTwice()).isEmpty();
  }

  @Test
  void aMuteDeviceHangsUpAndALateOneAnswersWhenTold() {
    var phone = phone();
    server.queue("DeviceLock", Dict.empty());
    server.queue("RestartDevice", Dict.empty());
    phone.answersNext(1, Answer.MUTE);
    assertThat(phone.visit()).hasSize(1);
    assertThat(phone.journal().entries()).isEmpty();
    phone.supervised().answersNext(1, Answer.LATE);
    assertThat(phone.visit()).hasSize(1);
    assertThat(phone.journal().of("RestartDevice")).hasSize(1);
    assertThat(server.results()).isEmpty();
    phone.sendLateResults();
    assertThat(statuses()).containsExactly("Acknowledged");
    var lost = server.queue("DeviceLock", Dict.empty());
    phone.answersNext(1, Answer.LOST).visit();
    assertThat(phone.journal().times(lost)).isEqualTo(1);
    assertThat(server.results()).hasSize(1);
  }

  @Test
  void aResultTheServerCouldNotTakeIsSentOnTheNextVisit() {
    var phone = phone();
    var uuid = server.queue("DeviceLock", Dict.empty());
    phone.answersAll(Answer.NORMALLY);
    phone.visit();
    var again = server.queue("DeviceLock", Dict.empty());
    server.queue.add(server.queue.poll());
    failTheNextResult(phone);
    assertThat(phone.journal().times(again)).isEqualTo(1);
    phone.visit();
    assertThat(server.results())
        .extracting(result -> result.needText("CommandUUID"))
        .containsExactly(uuid, again);
    assertThat(phone.journal().times(again)).isEqualTo(1);
  }

  private void failTheNextResult(SimulatedDevice phone) {
    var handset = phone.handset();
    handset.sendIdle();
    var command = Command.read(phone.lastAnswer().body());
    server.failing = 1;
    var result = handset.execute(command);
    handset.keepUnsent(result);
    handset.send(result);
    assertThat(phone.lastStatus()).isEqualTo(503);
  }

  @Test
  void beingDisownedEndsManagement() {
    var phone = phone();
    server.disowns = true;
    phone.visit();
    assertThat(phone.lastStatus()).isEqualTo(403);
    assertThat(phone.lastBody()).contains("com.apple.unrecognized.device");
    assertThat(phone.condition().isDisowned()).isTrue();
    assertThat(phone.isManaged()).isFalse();
  }

  @Test
  void itOutlivesARestartOfItsProcess(@TempDir Path folder) {
    var phone = phone().keepsStateIn(folder);
    var uuid = server.queue("DeviceLock", Dict.empty());
    install(phone, certificateProfile("u1", Certs.der(server.ca.root)), "Acknowledged");
    var again = SimulatedDevice.restore(folder);
    assertThat(again.isManaged()).isTrue();
    assertThat(again.udid()).isEqualTo(phone.udid());
    assertThat(again.condition().isLocked()).isTrue();
    assertThat(again.journal().times(uuid)).isEqualTo(1);
    assertThat(again.profiles().all()).hasSize(2);
    server.queue("DeviceLock", Dict.empty());
    again.visit();
    assertThat(again.lastStatus()).isEqualTo(200);
    assertThat(SimulatedDevice.restore(folder).journal().of("DeviceLock")).hasSize(2);
  }

  @Test
  void itTrustsNoServerButThoseUnderTheProfilesRoot() {
    var content = server.enrolment();
    var stranger = new MiniCa();
    var payloads = content.dicts("PayloadContent");
    payloads.get(0).with("PayloadContent", Certs.der(stranger.root));
    var phone = SimulatedDevice.iPhone("C39ZZ1").enrol(Plist.write(content));
    assertThat(phone.enrolment().isVerified()).isFalse();
    assertThatThrownBy(phone::checkIn).isInstanceOf(Unreachable.class);
  }

  @Test
  void aProfileWithABrokenSignatureIsNotInstalled() {
    var bytes = server.signedProfile();
    bytes[bytes.length / 4] ^= 1;
    assertThatThrownBy(() -> SimulatedDevice.iPhone("C39ZZ1").enrol(bytes))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aMacTakesNoWebClip() {
    var mac = SimulatedDevice.mac("C02ZZ1").enrol(server.signedProfile()).checkIn();
    install(mac, webClipProfile(), "Error");
    install(phone(), webClipProfile(), "Acknowledged");
  }

  @Test
  void aHostileSenderSendsWhatItIsTold() {
    var hostile = phone().hostile();
    assertThat(hostile.put("text/plain", new byte[] {1}, Map.of()).status()).isEqualTo(400);
    assertThat(hostile.putSigned(MdmDoor.COMMAND, new byte[] {1}).status()).isEqualTo(400);
    var idle = Plist.write(Dict.of("Status", "Idle").with("UDID", "x"));
    assertThat(hostile.putSigned(MdmDoor.COMMAND, idle).status()).isEqualTo(200);
    assertThat(hostile.putSignedOver(MdmDoor.COMMAND, idle, new byte[] {1}).status())
        .isEqualTo(400);
    var raw = "PUT /mdm/connect HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
    assertThat(hostile.raw(raw.getBytes(StandardCharsets.US_ASCII)).status()).isEqualTo(400);
  }

  private SimulatedDevice phone() {
    return SimulatedDevice.iPhone("C39ZZ1").enrol(server.signedProfile()).checkIn();
  }

  private List<String> statuses() {
    return server.results().stream().map(result -> result.needText("Status")).toList();
  }

  private void install(SimulatedDevice phone, byte[] profile, String status) {
    server.queue("InstallProfile", Dict.of("Payload", profile));
    phone.visit();
    assertThat(statuses()).endsWith(status);
  }

  private static byte[] webClipProfile() {
    var clip = MiniMdm.head("com.apple.webClip.managed", "org.mini.clip.1", "clip");
    return Plist.write(
        MiniMdm.head("Configuration", "org.mini.clip", "clips")
            .with("PayloadContent", List.of(clip.with("URL", "https://example.org/"))));
  }

  private static byte[] certificateProfile(String uuid, byte[] certificate) {
    return Plist.write(
        MiniMdm.head("Configuration", "org.mini.cert", uuid)
            .with(
                "PayloadContent",
                List.of(
                    MiniMdm.head("com.apple.security.root", "org.mini.cert.1", "c" + uuid)
                        .with("PayloadContent", certificate))));
  }
}
