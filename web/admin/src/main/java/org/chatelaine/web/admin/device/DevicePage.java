package org.chatelaine.web.admin.device;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.account.PersonRow;
import org.chatelaine.account.service.People;
import org.chatelaine.command.service.ActionRequest;
import org.chatelaine.command.service.AllowedActions;
import org.chatelaine.command.service.DeviceActions;
import org.chatelaine.command.service.KeptPin;
import org.chatelaine.command.service.LockPins;
import org.chatelaine.device.DeviceDetail;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** One device: what we know of it, and what can be done to it now. */
@Named
@ViewScoped
public class DevicePage implements Serializable {

  private static final Set<String> TABS =
      Set.of("overview", "commands", "configurations", "certificates", "audit");

  private static final Set<Verb> MORE =
      EnumSet.of(Verb.UNLOCK, Verb.RESTART, Verb.RETIRE, Verb.RETIRE_NOW, Verb.WIPE);

  @Inject private Me me;
  @Inject private Say say;
  @Inject private DeviceRegister register;
  @Inject private DeviceActions actions;
  @Inject private LockPins lockPins;
  @Inject private FreshPassword freshPassword;
  @Inject private People people;

  private String id;
  private String tab = "overview";
  private DeviceDetail detail;
  private PersonRow owner;
  private VerbForm form = new VerbForm();
  private boolean pinKept;
  private List<KeptPin> pins = List.of();

  /** Reads the device the address names. */
  public void open() {
    detail = register.detail(me.actor(), Given.id(id, "device"));
    owner = people.one(me.actor(), getRow().ownerId());
    pinKept = lockPins.any(me.actor(), device());
  }

  /** Reads it again after news of it. */
  public void reread() {
    open();
  }

  /** Whether the page offers this verb for this device as it is. */
  public boolean may(String verb) {
    return AllowedActions.of(me.actor(), getRow()).contains(Verb.valueOf(verb));
  }

  /** Whether there is more than what stands in the open. */
  public boolean isMayMore() {
    return MORE.stream().anyMatch(verb -> may(verb.name()));
  }

  /** Does what the dialog of the verb has explained. */
  public void act(String name) {
    var verb = Verb.valueOf(name);
    var fresh = verb == Verb.WIPE && freshPassword.given(form.getPassword());
    actions.act(me.actor(), device(), request(verb, fresh));
    form = new VerbForm();
    pins = List.of();
    say.done("device.verb." + verb + ".done", getRow().name());
    open();
  }

  private ActionRequest request(Verb verb, boolean fresh) {
    return new ActionRequest(
        verb, form.getMessage(), form.getPhone(), form.getPin(), form.getConfirmName(), fresh);
  }

  /** Shows the PINs that may open this Mac; that somebody looked is written down. */
  public void showPins() {
    pins = lockPins.show(me.actor(), device());
  }

  public UUID device() {
    return getRow().id();
  }

  public DeviceRow getRow() {
    return detail.row();
  }

  public DeviceDetail getDetail() {
    return detail;
  }

  public PersonRow getOwner() {
    return owner;
  }

  public VerbForm getForm() {
    return form;
  }

  public boolean isPinKept() {
    return pinKept;
  }

  public List<KeptPin> getPins() {
    return pins;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = TABS.contains(tab) ? tab : "overview";
  }
}
