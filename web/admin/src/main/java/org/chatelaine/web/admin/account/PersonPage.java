package org.chatelaine.web.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.chatelaine.account.PersonRow;
import org.chatelaine.account.service.People;
import org.chatelaine.account.service.Roles;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.enrolment.EnrolmentRow;
import org.chatelaine.enrolment.service.EnrolmentDesk;
import org.chatelaine.kernel.Actor;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** One person with their devices and how those came, or will come, to be ours. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private People people;
  @Inject private Roles roles;
  @Inject private DeviceRegister register;
  @Inject private EnrolmentDesk desk;

  private String id;
  private PersonRow row;
  private List<EnrolmentRow> enrolments;
  private List<DeviceRow> devices;

  /** Reads the person the address names. */
  public void open() {
    row = people.one(me.actor(), Given.id(id, "account"));
    enrolments = desk.ofPerson(me.actor(), row.id());
    devices =
        enrolments.stream()
            .map(EnrolmentRow::device)
            .filter(Objects::nonNull)
            .distinct()
            .map(device -> register.one(me.actor(), device))
            .toList();
  }

  /** Shuts the person out of both faces, at once. */
  public void disable() {
    people.disable(me.actor(), row.id());
    say.done("account.disabled", row.name());
    open();
  }

  /** Lets the person in again. */
  public void enable() {
    people.enable(me.actor(), row.id());
    say.done("account.enabled", row.name());
    open();
  }

  /** Gives the administrator's role, or takes it. */
  public void give(String role) {
    roles.give(me.actor(), row.id(), Actor.Role.valueOf(role));
    say.done("account.role.given." + role, row.name());
    open();
  }

  public boolean isAdministrator() {
    return row.role() == Actor.Role.ADMINISTRATOR;
  }

  /** Whether this is whoever looks. */
  public boolean isMyself() {
    return row.id().equals(me.actor().id());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public PersonRow getRow() {
    return row;
  }

  public List<EnrolmentRow> getEnrolments() {
    return enrolments;
  }

  public List<DeviceRow> getDevices() {
    return devices;
  }
}
