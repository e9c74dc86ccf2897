package org.chatelaine.web.admin.dashboard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.service.AuditDesk;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.service.CommandQueue;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.kernel.Slice;
import org.chatelaine.web.kit.Me;

/** How things stand, each number a way to what it counts. */
@Named
@ViewScoped
public class DashboardPage implements Serializable {

  private static final int LATEST = 12;

  @Inject private Me me;
  @Inject private DeviceRegister register;
  @Inject private CommandQueue queue;
  @Inject private AuditDesk audit;

  private Map<DeviceState, Long> devices;
  private Map<CommandState, Long> commands;
  private List<AuditRow> latest;

  /** Reads everything once for this page. */
  public void open() {
    devices = register.counts(me.actor());
    commands = queue.counts(me.actor());
    latest = audit.page(me.actor(), Slice.first(LATEST)).rows();
  }

  /** How many devices are in a state. */
  public long devices(String state) {
    return devices.getOrDefault(DeviceState.valueOf(state), 0L);
  }

  /** How many commands are in a state. */
  public long commands(String state) {
    return commands.getOrDefault(CommandState.valueOf(state), 0L);
  }

  /** Devices that are asked to leave and have not left. */
  public long getLeaving() {
    return Arrays.stream(DeviceState.values())
        .filter(DeviceState::isLeaving)
        .mapToLong(state -> devices(state.name()))
        .sum();
  }

  public long getOpenCommands() {
    return Arrays.stream(CommandState.values())
        .filter(CommandState::isOpen)
        .mapToLong(state -> commands(state.name()))
        .sum();
  }

  /** Whether there was never a device, so that the way to the first one is worth telling. */
  public boolean isUntouched() {
    return devices.values().stream().mapToLong(Long::longValue).sum() == 0;
  }

  public List<AuditRow> getLatest() {
    return latest;
  }
}
