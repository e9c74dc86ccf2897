package org.chatelaine.web.admin.dashboard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.service.AuditDesk;
import org.chatelaine.ca.service.Certificates;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.CommandTally;
import org.chatelaine.command.service.CommandRegister;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.DeviceTally;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.distribution.service.Distribution;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Slice;
import org.chatelaine.platform.apple.service.PushCertificateRow;
import org.chatelaine.platform.apple.service.PushCertificates;
import org.chatelaine.platform.apple.service.PushRefusal;
import org.chatelaine.queue.service.DeadLetters;
import org.chatelaine.queue.service.QueueDepth;
import org.chatelaine.web.kit.Me;

/** How things stand, each number a way to what it counts. */
@Named
@ViewScoped
public class DashboardPage implements Serializable {

  private static final int LATEST = 12;

  @Inject private Me me;
  @Inject private DeviceRegister register;
  @Inject private CommandRegister commands;
  @Inject private Distribution distribution;
  @Inject private Certificates certificates;
  @Inject private DeadLetters letters;
  @Inject private PushCertificates push;
  @Inject private AuditDesk audit;
  @Inject private Clocks clock;

  private List<DeviceTally> tallies;
  private List<CommandTally> days;
  private long openCommands;
  private long failing;
  private long expiring;
  private long deadLetters;
  private PushCertificateRow pushCertificate;
  private List<AuditRow> latest;

  /** Reads everything once for this page. */
  public void open() {
    tallies = register.tally(me.actor());
    days = commands.tally(me.actor());
    openCommands = commands.open(me.actor());
    failing = distribution.failing(me.actor());
    expiring = certificates.expiring(me.actor());
    deadLetters = letters.depths(me.actor()).stream().mapToLong(QueueDepth::dead).sum();
    pushCertificate = push.current(me.actor());
    latest = audit.page(me.actor(), Slice.first(LATEST)).rows();
  }

  /** How many devices are in a state. */
  public long devices(String state) {
    return devices(each -> each.name().equals(state));
  }

  /** Devices that are asked to leave and have not left. */
  public long getLeaving() {
    return devices(DeviceState::isLeaving);
  }

  private long devices(Predicate<DeviceState> wanted) {
    return tallies.stream()
        .filter(tally -> wanted.test(tally.state()))
        .mapToLong(DeviceTally::count)
        .sum();
  }

  /** Devices of ours that were not heard of for long. */
  public long getUnseen() {
    return tallies.stream().mapToLong(DeviceTally::unseen).sum();
  }

  public long getUnseenDays() {
    return DeviceRegister.UNSEEN.toDays();
  }

  /** How many commands of these days are in a state. */
  public long commands(String state) {
    var wanted = CommandState.valueOf(state);
    return days.stream()
        .filter(tally -> tally.state() == wanted)
        .mapToLong(CommandTally::count)
        .sum();
  }

  /** Whether there was never a device, so that the way to the first one is worth telling. */
  public boolean isUntouched() {
    return tallies.isEmpty();
  }

  /** Whether the push certificate wants renewing; without it no Apple device can be woken. */
  public boolean isPushEnding() {
    var expires = getPushExpires();
    return expires != null && expires.isBefore(clock.now().plus(Certificates.SOON));
  }

  public Instant getPushExpires() {
    return pushCertificate.expires();
  }

  /** What Apple did not want of us lately; null when it takes our pushes. */
  public PushRefusal getPushRefusal() {
    return pushCertificate.refusal();
  }

  /** Configurations that were given up on some device. */
  public long getFailing() {
    return failing;
  }

  public long getExpiring() {
    return expiring;
  }

  public long getExpiringDays() {
    return Certificates.SOON.toDays();
  }

  public long getDeadLetters() {
    return deadLetters;
  }

  public long getOpenCommands() {
    return openCommands;
  }

  public List<DeviceTally> getTallies() {
    return tallies;
  }

  public List<CommandTally> getDays() {
    return days;
  }

  public int getDayCount() {
    return CommandRegister.DAYS;
  }

  public LocalDate getFirstDay() {
    return LocalDate.ofInstant(commands.since(me.actor()), ZoneOffset.UTC);
  }

  public List<AuditRow> getLatest() {
    return latest;
  }
}
