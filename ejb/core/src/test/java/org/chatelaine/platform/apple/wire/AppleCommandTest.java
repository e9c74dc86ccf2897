package org.chatelaine.platform.apple.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.junit.jupiter.api.Test;

class AppleCommandTest {

  private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

  @Test
  void aLockCarriesItsWordsAndThePinOfAMac() {
    var command =
        read(
            CommandKind.DEVICE_LOCK,
            Map.of("message", "Found? <call>", "phone", "+33 1", "pin", "123456"),
            null);

    assertThat(command.needText("RequestType")).isEqualTo("DeviceLock");
    assertThat(command.needText("Message")).isEqualTo("Found? <call>");
    assertThat(command.needText("PhoneNumber")).isEqualTo("+33 1");
    assertThat(command.needText("PIN")).isEqualTo("123456");
  }

  @Test
  void whatWasNotSaidIsNotSent() {
    var command = read(CommandKind.DEVICE_LOCK, Map.of(), null);

    assertThat(command.entries()).containsOnlyKeys("RequestType");
  }

  @Test
  void aProfileAndATokenAreCarriedAsData() {
    assertThat(read(CommandKind.INSTALL_PROFILE, Map.of(), new byte[] {7}).data("Payload"))
        .contains(new byte[] {7});
    assertThat(read(CommandKind.CLEAR_PASSCODE, Map.of(), new byte[] {8}).data("UnlockToken"))
        .contains(new byte[] {8});
  }

  @Test
  void theIdIsTheOneInTheDatabase() {
    var whole = PlistReader.read(command(CommandKind.RESTART_DEVICE, Map.of(), null).encoded());

    assertThat(whole.needText("CommandUUID")).isEqualTo(ID.toString());
  }

  @Test
  void aCommandThatHasNothingToSendIsNotSentHalf() {
    assertThatThrownBy(() -> command(CommandKind.CLEAR_PASSCODE, Map.of(), null).encoded())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void itNeverShowsItsPin() {
    assertThat(command(CommandKind.DEVICE_LOCK, Map.of("pin", "123456"), null).toString())
        .doesNotContain("123456");
  }

  @Test
  void everyKindCanBeWritten() {
    for (var kind : CommandKind.values())
      assertThat(read(kind, Map.of(), new byte[] {1}).needText("RequestType")).isNotBlank();
  }

  @Test
  void theEnrolmentProfileTiesManagementToTheIdentityByScep() {
    var profile =
        PlistReader.read(
            new EnrolmentProfile(
                    ID,
                    "Sample & Co",
                    new byte[] {1},
                    new byte[32],
                    URI.create("http://pki.example/pki/scep/device"),
                    "secret",
                    "Anna",
                    URI.create("https://mdm.example/mdm/connect"),
                    "com.apple.mgmt.X")
                .encoded());
    var payloads = profile.dicts("PayloadContent");
    var scep = payloads.get(1);
    var mdm = payloads.get(2);

    assertThat(profile.needText("PayloadIdentifier")).isEqualTo("org.chatelaine.enrolment");
    assertThat(mdm.needText("IdentityCertificateUUID")).isEqualTo(scep.needText("PayloadUUID"));
    assertThat(mdm.flag("SignMessage")).isTrue();
    assertThat(mdm.flag("CheckOutWhenRemoved")).isTrue();
    assertThat(mdm.number("AccessRights")).contains(8191L);
    var content = scep.dict("PayloadContent").orElseThrow();
    assertThat(content.number("Keysize")).contains(2048L);
    assertThat(content.number("Key Usage")).contains(5L);
    assertThat(content.has("KeyIsExtractable")).isTrue();
    assertThat(content.flag("KeyIsExtractable")).isFalse();
    assertThat(content.needText("Challenge")).isEqualTo("secret");
  }

  private static Dict read(CommandKind kind, Map<String, String> arguments, byte[] data) {
    return PlistReader.read(command(kind, arguments, data).encoded()).dict("Command").orElseThrow();
  }

  private static AppleCommand command(
      CommandKind kind, Map<String, String> arguments, byte[] data) {
    return new AppleCommand(ID, kind, arguments, data);
  }
}
