package org.chatelaine.web.admin.device;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.service.AuditDesk;
import org.chatelaine.ca.CertificateRow;
import org.chatelaine.ca.service.Certificates;
import org.chatelaine.command.CommandRow;
import org.chatelaine.command.service.CommandDecisions;
import org.chatelaine.command.service.CommandRegister;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.distribution.DeliveryRow;
import org.chatelaine.distribution.Takers;
import org.chatelaine.distribution.service.Distribution;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.web.admin.audit.AuditObjects;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** What the tabs of a device's page list. */
@Named
@ViewScoped
public class DeviceTabs implements Serializable {

  private static final int LATEST = 5;

  @Inject private Me me;
  @Inject private Say say;
  @Inject private DevicePage page;
  @Inject private CommandRegister register;
  @Inject private CommandDecisions decisions;
  @Inject private Distribution distribution;
  @Inject private Certificates certificates;
  @Inject private AuditDesk audit;
  @Inject private AuditObjects objects;

  private final LazyRows<CommandRow> commands =
      new LazyRows<>(slice -> register.ofDevice(me.actor(), page.device(), slice), CommandRow::id);

  private final LazyRows<DeliveryRow> deliveries =
      new LazyRows<>(
          slice -> distribution.ofDevice(me.actor(), page.device(), slice), DeliveryRow::id);

  private final LazyRows<AuditRow> history = new LazyRows<>(this::history, AuditRow::id);

  /** What was done to the device, and what became of its commands and configurations. */
  private Page<AuditRow> history(Slice slice) {
    var things = new ArrayList<>(register.idsOfDevice(me.actor(), page.device()));
    things.addAll(distribution.idsOfDevice(me.actor(), page.device()));
    things.add(page.device());
    var lines = audit.of(me.actor(), things, slice);
    objects.learn(lines.rows());
    return lines;
  }

  /** Takes back a command that the device has not carried out. */
  public void cancel(UUID target) {
    decisions.cancel(me.actor(), target);
    say.done("command.cancelled");
  }

  /** Asks once more for what was asked once. */
  public void resend(UUID target) {
    decisions.resend(me.actor(), target);
    say.done("command.resent");
  }

  /** Sends a configuration to the device again, or tries again to remove it. */
  public void deliverAgain(DeliveryRow delivery) {
    distribution.resend(me.actor(), delivery.id());
    say.done(delivery.removal() ? "distribution.removed-again" : "distribution.resent");
  }

  /** The latest commands, for the overview. */
  public List<CommandRow> getLatest() {
    return register.ofDevice(me.actor(), page.device(), Slice.first(LATEST)).rows();
  }

  public LazyRows<CommandRow> getCommands() {
    return commands;
  }

  public LazyRows<DeliveryRow> getDeliveries() {
    return deliveries;
  }

  /** The kinds of configuration that a device like this does not take. */
  public List<ConfigurationKind> getNotTaken() {
    var family = page.getRow().family();
    return Arrays.stream(ConfigurationKind.values())
        .filter(kind -> !Takers.take(family, kind))
        .toList();
  }

  public List<CertificateRow> getCertificates() {
    return certificates.ofOwner(me.actor(), page.getRow().enrolmentId());
  }

  public LazyRows<AuditRow> getHistory() {
    return history;
  }
}
