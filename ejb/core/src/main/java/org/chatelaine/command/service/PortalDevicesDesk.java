package org.chatelaine.command.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.account.api.Visit;
import org.chatelaine.account.service.SignIn;
import org.chatelaine.command.CommandRow;
import org.chatelaine.command.CommandRows;
import org.chatelaine.command.api.PortalAction;
import org.chatelaine.command.api.PortalCommand;
import org.chatelaine.command.api.PortalDevice;
import org.chatelaine.command.api.PortalDeviceDetail;
import org.chatelaine.command.api.PortalDevices;
import org.chatelaine.command.api.PortalPin;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Slice;

/**
 * The portal's desk for devices. It resolves the session and asks the desks the console asks too;
 * each of them opens its own transaction, so that none is open while a password is checked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PortalDevicesDesk implements PortalDevices {

  private static final int MOST_DEVICES = 200;
  private static final int MOST_COMMANDS = 20;

  @Inject private PortalVisitor visitor;
  @Inject private SignIn signIn;
  @Inject private DeviceRegister register;
  @Inject private DeviceActions actions;
  @Inject private LockPins pins;
  @Inject private CommandRegister commandRegister;
  @Inject private CommandRows commands;
  @Inject private Clocks clock;

  @Override
  public List<PortalDevice> mine(Visit visit) {
    var actor = visitor.of(visit);
    var rows = register.page(actor, Slice.first(MOST_DEVICES)).rows();
    var open = open(actor, rows);
    return rows.stream()
        .map(row -> card(actor, row, open))
        .sorted(
            Comparator.comparing((PortalDevice device) -> device.state().isGone())
                .thenComparing(
                    PortalDevice::lastSeen, Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  @Override
  public PortalDeviceDetail one(Visit visit, UUID device) {
    var actor = visitor.of(visit);
    var detail = register.detail(actor, device);
    var row = detail.row();
    return new PortalDeviceDetail(
        card(actor, row, open(actor, List.of(row))),
        row.serial(),
        row.product(),
        detail.buildVersion(),
        detail.retiredAt(),
        detail.reachable(),
        detail.passcodeCanBeCleared(),
        pins.any(actor, device),
        List.copyOf(actions.allowed(actor, row)));
  }

  @Override
  public List<PortalCommand> commands(Visit visit, UUID device) {
    var actor = visitor.of(visit);
    register.one(actor, device);
    return commands.ofPeople(actor.space(), device, MOST_COMMANDS).stream()
        .map(PortalDevicesDesk::told)
        .toList();
  }

  @Override
  public UUID act(Visit visit, PortalAction action) {
    var actor = visitor.of(visit);
    if (action.verb() == Verb.WIPE) named(actor, action);
    var fresh = action.verb() == Verb.WIPE || action.verb() == Verb.UNLOCK;
    if (fresh) signIn.again(actor, visit.token(), given(action.password()));
    return actions.act(
        actor,
        action.device(),
        new ActionRequest(
            action.verb(),
            action.message(),
            action.phone(),
            action.pin(),
            action.confirmName(),
            fresh));
  }

  /** Before the password, so that a slip in the name costs none of the tries at it. */
  private void named(Actor actor, PortalAction wipe) {
    WipeRules.named(register.one(actor, wipe.device()).name(), wipe.confirmName());
  }

  @Override
  public PortalCommand command(Visit visit, UUID id) {
    return told(commandRegister.target(visitor.of(visit), id));
  }

  @Override
  public List<PortalPin> lockPins(Visit visit, UUID device) {
    return pins.show(visitor.of(visit), device).stream()
        .map(pin -> new PortalPin(pin.kind(), pin.state(), pin.orderedAt(), pin.pin()))
        .toList();
  }

  /** How much that people asked for waits for each of them, in one question for all. */
  private Map<UUID, Long> open(Actor actor, List<DeviceRow> rows) {
    var living = rows.stream().filter(row -> !row.state().isGone()).map(DeviceRow::id).toList();
    return commands.openCounts(actor.space(), living);
  }

  private PortalDevice card(Actor actor, DeviceRow row, Map<UUID, Long> open) {
    return new PortalDevice(
        row.id(),
        row.name(),
        row.family(),
        row.model(),
        row.osVersion(),
        row.state(),
        row.enrolledAt(),
        row.lastSeen(),
        Suggestion.of(row, actions.allowed(actor, row), clock.now()),
        open.getOrDefault(row.id(), 0L).intValue());
  }

  private static PortalCommand told(CommandRow row) {
    return new PortalCommand(
        row.id(),
        row.deviceId(),
        row.kind(),
        Consequences.RETIRE.equals(row.openKey()),
        row.state(),
        row.requestedName(),
        row.createdAt(),
        row.sentAt(),
        row.answeredAt(),
        row.expiresAt(),
        row.reason());
  }

  private static char[] given(char[] password) {
    return password == null ? new char[0] : password;
  }
}
