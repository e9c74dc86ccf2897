package org.chatelaine.web.admin.device;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatelaine.command.service.ActionRequest;
import org.chatelaine.command.service.DeviceActions;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** All devices of the space; some can be picked out, and something done to all of those. */
@Named
@ViewScoped
public class DevicesPage implements Serializable {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private DeviceRegister register;
  @Inject private DeviceActions actions;

  private final LazyRows<DeviceRow> rows =
      new LazyRows<>(slice -> register.page(me.actor(), slice), DeviceRow::id, this::filters);

  private String text;
  private String state;
  private String family;
  private List<DeviceRow> selected = List.of();
  private String message;
  private String phone;

  /** Wakes those that were picked, so that they come for what is waiting. */
  public void checkIn() {
    act(ActionRequest.of(Verb.CHECK_IN));
  }

  public void lock() {
    act(new ActionRequest(Verb.LOCK, message, phone, null, null, false));
  }

  public void retire() {
    act(ActionRequest.of(Verb.RETIRE));
  }

  private void act(ActionRequest request) {
    var ids = selected.stream().map(DeviceRow::id).toList();
    var targets = actions.act(me.actor(), ids, request);
    say.done("device.bulk.done", targets.size(), ids.size());
    selected = List.of();
    message = null;
    phone = null;
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("text", text);
    wanted.put("state", state);
    wanted.put("family", family);
    return wanted;
  }

  public boolean isFiltered() {
    return text != null || state != null || family != null;
  }

  public List<DeviceState> getStates() {
    return List.of(DeviceState.values());
  }

  public List<Family> getFamilies() {
    return List.of(Family.values());
  }

  public LazyRows<DeviceRow> getRows() {
    return rows;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = Given.text(text);
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = Given.oneOf(DeviceState.class, state) == null ? null : state;
  }

  public String getFamily() {
    return family;
  }

  public void setFamily(String family) {
    this.family = Given.oneOf(Family.class, family) == null ? null : family;
  }

  public List<DeviceRow> getSelected() {
    return selected;
  }

  public void setSelected(List<DeviceRow> selected) {
    this.selected = selected == null ? List.of() : selected;
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
}
