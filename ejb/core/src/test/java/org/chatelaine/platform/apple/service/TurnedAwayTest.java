package org.chatelaine.platform.apple.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.chatelaine.device.DeviceState;
import org.junit.jupiter.api.Test;

/** Whom the door of Apple devices believes, and what it answers the others. */
class TurnedAwayTest extends AppleStory {

  @Test
  void sayingTheUdidOfSomebodyElsesDeviceDoesNotPutItOut() {
    var device = quiet(phone);
    var impostor = new Phone(phone.udid(), world.now());
    issue(impostor, world.now().plus(Duration.ofDays(365)), UUID.randomUUID(), new UUID(1, 3));

    assertThat(say(impostor.checksIn("Authenticate")).status()).isEqualTo(400);

    assertThat(row(device).state()).isEqualTo(DeviceState.ACTIVE);
    assertThat(say(phone.idles()).status()).isEqualTo(200);
  }

  @Test
  void aControlCharacterIsNoPropertyList() {
    quiet(phone);
    var body = phone.plist("Status", "Id#le");
    for (int at = 0; at < body.length; at++) if (body[at] == '#') body[at] = 0;

    assertThat(say(phone.signed(body, false)).status()).isEqualTo(400);
  }

  @Test
  void aCertificateSpeaksForOneDeviceOnly() {
    quiet(phone);

    assertThat(say(phone.signed(phone.plist("Status", "Idle", "UDID", "another"), false)).status())
        .isEqualTo(400);
    assertThat(say(phone.checksIn("Authenticate", "UDID", "another")).status()).isEqualTo(400);
    assertThat(say(phone.checksIn("TokenUpdate", "UDID", "another")).status()).isEqualTo(400);
  }

  @Test
  void whoeverShowsNothingOrACertificateOfAnotherAuthorityIsTurnedAway() {
    var stranger = Phone.stranger("00008130-000C", world.now());
    var bare = new AppleCall(phone.plist("Status", "Idle"), false, null, null, "192.0.2.1");

    assertThat(say(bare).status()).isEqualTo(400);
    assertThat(say(stranger.idles()).status()).isEqualTo(400);
    assertThat(say(stranger.checksIn("Authenticate")).status()).isEqualTo(400);
  }

  @Test
  void aCertificateOfOursThatTheDatabaseDoesNotKnowIsRefusedWithoutLosingItsManagement() {
    var answer = say(phone.idles());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aSignatureOverAnotherBodyIsRefused() {
    quiet(phone);
    var signature = phone.signature(phone.plist("Status", "Idle"), "SHA256");
    var body = phone.plist("Status", "NotNow");

    assertThat(say(new AppleCall(body, false, signature, null, "192.0.2.1")).status())
        .isEqualTo(400);
  }

  @Test
  void theConnectionsCertificateIsAsGoodAsASignature() {
    quiet(phone);
    var call =
        new AppleCall(phone.plist("Status", "Idle"), false, null, phone.certificate(), "192.0.2.1");

    assertThat(say(call).status()).isEqualTo(200);
  }

  @Test
  void whatIsNotOfferedIsAnsweredProperly() {
    quiet(phone);

    assertThat(say(phone.checksIn("UserAuthenticate", "UserID", "u")).status()).isEqualTo(410);
    assertThat(say(phone.checksIn("GetBootstrapToken")).status()).isEqualTo(200);
    assertThat(say(phone.checksIn("SetBootstrapToken")).status()).isEqualTo(404);
    assertThat(say(phone.checksIn("GetToken")).status()).isEqualTo(404);
    assertThat(say(phone.checksIn("DeclarativeManagement")).status()).isEqualTo(404);
    assertThat(say(phone.checksIn("Nonsense")).status()).isEqualTo(400);
    var ofUser = phone.signed(phone.plist("Status", "Idle", "UserID", "u"), false);
    assertThat(say(ofUser).status()).isEqualTo(200);
  }

  @Test
  void anExpiredCertificateIsRefusedWithoutLosingTheManagement() {
    quiet(phone);
    world.passes(Duration.ofDays(400));

    assertThat(say(phone.idles()).status()).isEqualTo(400);
  }
}
