package org.chatelaine.web.portal.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatelaine.account.api.Visit;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.api.PortalAction;
import org.chatelaine.command.api.PortalCommand;
import org.chatelaine.command.api.PortalDevice;
import org.chatelaine.command.api.PortalDeviceDetail;
import org.chatelaine.command.api.PortalDevices;
import org.chatelaine.command.api.PortalPin;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;
import org.chatelaine.kernel.Refused;
import org.chatelaine.web.kit.Me;
import org.junit.jupiter.api.Test;

class DevicePageTest {

  private static final UUID DEVICE = new UUID(1, 2);
  private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  private List<PortalCommand> commands = List.of();
  private boolean clearable = true;

  @Test
  void looksAgainWhileACommandIsOpenAndRestsWhenItIsAnswered() {
    commands = List.of(command(CommandState.QUEUED, CommandKind.DEVICE_LOCK, false));
    var page = page();
    assertThat(page.isMoving()).isTrue();

    commands = List.of(command(CommandState.ACKNOWLEDGED, CommandKind.DEVICE_LOCK, false));
    page.look();
    assertThat(page.isMoving()).isFalse();
  }

  @Test
  void givesUpLookingAfterTenMinutesSoThatASessionCanEnd() {
    commands = List.of(command(CommandState.QUEUED, CommandKind.DEVICE_LOCK, false));
    var page = page();
    for (int look = 0; look < 200; look++) page.look();
    assertThat(page.isMoving()).isFalse();
    assertThat(page.isTired()).isTrue();
  }

  @Test
  void whatWasAskedForHereStaysInSightWhenItIsDone() {
    var done = command(CommandState.ACKNOWLEDGED, CommandKind.DEVICE_LOCK, false);
    commands = List.of(done);
    var page = page();
    assertThat(page.getUnderWay()).isEmpty();

    page.asked(done.id());
    assertThat(page.getUnderWay()).containsExactly(done);
    assertThat(page.step(done)).isEqualTo(3);
  }

  @Test
  void retiringIsCalledSoAndNotRemovingAConfiguration() {
    var page = page();
    assertThat(page.what(command(CommandState.SENT, CommandKind.REMOVE_PROFILE, true)))
        .isEqualTo("portal.command.RETIRE");
    assertThat(page.what(command(CommandState.SENT, CommandKind.REMOVE_PROFILE, false)))
        .isEqualTo("portal.command.REMOVE_PROFILE");
  }

  @Test
  void offersToRemoveThePasscodeOnlyWhereTheDeviceHasGivenUsTheMeans() {
    assertThat(page().may("UNLOCK")).isTrue();
    clearable = false;
    assertThat(page().may("UNLOCK")).isFalse();
  }

  @Test
  void anAddressThatNamesNoDeviceIsAnsweredAsAnUnknownDevice() {
    var page = new DevicePage();
    page.setId("../../etc");
    assertThatThrownBy(page::uuid).isInstanceOf(Refused.class).hasMessage("device.unknown");
    page.setId(null);
    assertThatThrownBy(page::uuid).isInstanceOf(Refused.class).hasMessage("device.unknown");
  }

  private DevicePage page() {
    var page = new DevicePage();
    page.me =
        new Me() {
          @Override
          public Visit visit() {
            return new Visit("token", "192.0.2.1");
          }
        };
    page.devices = new Devices();
    page.configurations = (visit, device) -> List.of();
    page.setId(DEVICE.toString());
    page.arrive();
    return page;
  }

  private static PortalCommand command(CommandState state, CommandKind kind, boolean retires) {
    return new PortalCommand(
        UUID.randomUUID(),
        DEVICE,
        kind,
        retires,
        state,
        "lea@example.org",
        NOW,
        null,
        null,
        NOW,
        null);
  }

  private final class Devices implements PortalDevices {

    @Override
    public List<PortalDevice> mine(Visit visit) {
      return List.of();
    }

    @Override
    public PortalDeviceDetail one(Visit visit, UUID device) {
      var card =
          new PortalDevice(
              device,
              "Phone",
              Family.IPHONE,
              "iPhone",
              "26.1",
              DeviceState.ACTIVE,
              NOW,
              NOW,
              null,
              0);
      return new PortalDeviceDetail(
          card, "S1", "iPhone1,1", "1A", null, true, clearable, false, List.of(Verb.UNLOCK));
    }

    @Override
    public List<PortalCommand> commands(Visit visit, UUID device) {
      return commands;
    }

    @Override
    public UUID act(Visit visit, PortalAction action) {
      throw new AssertionError("nothing was asked for");
    }

    @Override
    public PortalCommand command(Visit visit, UUID id) {
      throw new AssertionError("nothing was asked for");
    }

    @Override
    public List<PortalPin> lockPins(Visit visit, UUID device) {
      throw new AssertionError("nobody looked at the PIN");
    }
  }
}
