package org.chatelaine.web.portal.device;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chatelaine.command.api.PortalAction;
import org.chatelaine.command.api.PortalDevices;
import org.chatelaine.device.Verb;
import org.chatelaine.kernel.Refused;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;
import org.chatelaine.web.kit.Trouble;

/** What the dialogs of a device's page ask for, and the asking. */
@Named
@RequestScoped
public class DeviceActs {

  @EJB PortalDevices devices;
  @Inject DevicePage page;
  @Inject Me me;
  @Inject Say say;
  @Inject Trouble trouble;

  private String message;
  private String phone;
  private String pin;
  private String pinAgain;
  private String name;
  private String password;

  public void checkIn() {
    plainly(Verb.CHECK_IN, null);
  }

  public void restart() {
    plainly(Verb.RESTART, "restart");
  }

  public void retire() {
    plainly(Verb.RETIRE, "retire");
  }

  public void retireNow() {
    plainly(Verb.RETIRE_NOW, "retireNow");
  }

  /** Takes back the wipe or the retirement that the device does not have yet. */
  public void cancel() {
    plainly(Verb.CANCEL, null);
  }

  /** Locks; a Mac with a PIN typed twice, since nothing else opens it again. */
  public void lock() {
    if (page.isMac() && pinsDiffer("lock:pinAgain")) return;
    ask(
        Verb.LOCK,
        new PortalAction(page.uuid(), Verb.LOCK, message, phone, pin, null, null),
        "lock");
  }

  /** Takes the passcode away, by somebody who has just given their password. */
  public void unlock() {
    ask(Verb.UNLOCK, withPassword(Verb.UNLOCK), "unlock");
  }

  /** Wipes, by somebody who typed the device's name and has just given their password. */
  public void wipe() {
    if (page.isMac() && pinsDiffer("wipe:pinAgain")) return;
    ask(Verb.WIPE, withPassword(Verb.WIPE), "wipe");
  }

  private void plainly(Verb verb, String form) {
    ask(verb, PortalAction.of(page.uuid(), verb), form);
  }

  private PortalAction withPassword(Verb verb) {
    return new PortalAction(page.uuid(), verb, null, null, pin, name, password.toCharArray());
  }

  private boolean pinsDiffer(String field) {
    if (pin.equals(pinAgain)) return false;
    trouble.at(field, "portal.pin.differ");
    return true;
  }

  private void ask(Verb verb, PortalAction action, String form) {
    try {
      page.asked(devices.act(me.visit(), action));
    } catch (Refused refused) {
      if (form == null) throw refused;
      if (refused.key().equals("sign-in.refused"))
        trouble.at(form + ":password", "portal.password.wrong");
      else if (refused.key().equals("device.wipe-needs-name"))
        trouble.at(form + ":name", "portal.wipe.name-differs", page.getDevice().name());
      else trouble.at(form + ":trouble", refused);
      return;
    }
    say.done("portal.asked." + verb.name());
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getPin() {
    return pin;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }

  public String getPinAgain() {
    return pinAgain;
  }

  public void setPinAgain(String pinAgain) {
    this.pinAgain = pinAgain;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
