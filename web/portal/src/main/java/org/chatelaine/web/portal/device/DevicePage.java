package org.chatelaine.web.portal.device;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.api.PortalCommand;
import org.chatelaine.command.api.PortalDevice;
import org.chatelaine.command.api.PortalDeviceDetail;
import org.chatelaine.command.api.PortalDevices;
import org.chatelaine.command.api.PortalPin;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;
import org.chatelaine.distribution.api.PortalConfiguration;
import org.chatelaine.distribution.api.PortalConfigurations;
import org.chatelaine.kernel.Refused;
import org.chatelaine.web.kit.Me;

/** One device: how it is, what it was told, what the organisation put on it. */
@Named
@ViewScoped
public class DevicePage implements Serializable {

  /** Ten minutes of looking every three seconds; a session must be able to end. */
  private static final int MOST_LOOKS = 200;

  private static final int RECENT = 8;

  @EJB PortalDevices devices;
  @EJB PortalConfigurations configurations;
  @Inject Me me;

  private String id;
  private PortalDeviceDetail detail;
  private List<PortalCommand> commands = List.of();
  private List<PortalConfiguration> configured = List.of();
  private List<PortalPin> pins = List.of();
  private int looks;
  private UUID watched;

  /** Reads the device; one that is not there or not theirs is answered with 404. */
  public void arrive() {
    read();
  }

  /** Looks again, because something is under way. */
  public void look() {
    looks++;
    read();
  }

  /** Something was asked for: looking begins anew. */
  void asked(UUID target) {
    looks = 0;
    pins = List.of();
    watched = target;
    read();
  }

  private void read() {
    var device = uuid();
    detail = devices.one(me.visit(), device);
    commands = devices.commands(me.visit(), device);
    configured = configurations.ofDevice(me.visit(), device);
  }

  /** Shows the PINs that may open a Mac until the page is left; that is written down. */
  public void showPins() {
    pins = devices.lockPins(me.visit(), uuid());
  }

  /** Whether a command is open and the page has not looked for too long already. */
  public boolean isMoving() {
    var open = commands.stream().anyMatch(command -> command.state().isOpen());
    return looks < MOST_LOOKS && (open || detail.device().state().isLeaving());
  }

  /** Whether the page has given up looking although something is open. */
  public boolean isTired() {
    return looks >= MOST_LOOKS;
  }

  public boolean may(String verb) {
    if (verb.equals(Verb.UNLOCK.name()) && !detail.passcodeCanBeCleared()) return false;
    return detail.allowed().contains(Verb.valueOf(verb));
  }

  /** Which words fit: a Mac behaves unlike what one carries in a pocket. */
  public String getManner() {
    return getDevice().family() == Family.MAC ? "mac" : "mobile";
  }

  public boolean isMac() {
    return getDevice().family() == Family.MAC;
  }

  /** What is open, and what was asked for on this page, however it ended. */
  public List<PortalCommand> getUnderWay() {
    return commands.stream()
        .filter(command -> command.state().isOpen() || command.id().equals(watched))
        .toList();
  }

  /** Under which key the command stands in words. */
  public String what(PortalCommand command) {
    return "portal.command." + (command.retires() ? "RETIRE" : command.kind().name());
  }

  /** How far a command is: 1 asked, 2 sent, 3 done; 0 when it came to nothing. */
  public int step(PortalCommand command) {
    return switch (command.state()) {
      case QUEUED -> 1;
      case SENT, POSTPONED, UNKNOWN -> 2;
      case ACKNOWLEDGED -> 3;
      case FAILED, CANCELLED, EXPIRED -> 0;
    };
  }

  public PortalDeviceDetail getDetail() {
    return detail;
  }

  public PortalDevice getDevice() {
    return detail.device();
  }

  /** What the device was told lately. */
  public List<PortalCommand> getRecent() {
    return commands.stream().limit(RECENT).toList();
  }

  public List<PortalConfiguration> getConfigured() {
    return configured;
  }

  public List<PortalPin> getPins() {
    return pins;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  UUID uuid() {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException | NullPointerException malformed) {
      throw new Refused("device.unknown");
    }
  }
}
