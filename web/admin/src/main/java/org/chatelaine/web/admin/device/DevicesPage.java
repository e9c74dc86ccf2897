package org.chatelaine.web.admin.device;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.service.ActionRequest;
import org.chatelaine.command.service.DeviceActions;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.web.admin.account.Owners;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.ListAddress;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;
import org.primefaces.event.data.PageEvent;
import org.primefaces.event.data.SortEvent;

/** All devices of the space; some, or all that match, can be picked out and told something. */
@Named
@ViewScoped
public class DevicesPage implements Serializable {

  /** So many are named one by one; to retire more takes the password. */
  private static final int FEW = 10;

  private static final List<String> SORTABLE =
      List.of("name", "serial", "osVersion", "state", "enrolledAt", "lastSeen");

  @Inject private Me me;
  @Inject private Say say;
  @Inject private DeviceRegister register;
  @Inject private DeviceActions actions;
  @Inject private Owners owners;
  @Inject private FreshPassword fresh;

  private final LazyRows<DeviceRow> rows = new LazyRows<>(this::page, DeviceRow::id, this::wanted);

  private final DeviceFilter filter = new DeviceFilter();
  private final ListAddress address = new ListAddress(SORTABLE);
  private List<DeviceRow> selected = List.of();
  private boolean everything;
  private String message;
  private String phone;
  private String password;

  private Instant unseenSince() {
    return register.unseenSince(me.actor());
  }

  private Page<DeviceRow> page(Slice slice) {
    var page = register.page(me.actor(), slice);
    owners.learn(page.rows().stream().map(DeviceRow::ownerId).toList());
    return page;
  }

  /** Wakes those that were picked, so that they come for what is waiting. */
  public void checkIn() {
    act(ActionRequest.of(Verb.CHECK_IN));
  }

  public void lock() {
    act(new ActionRequest(Verb.LOCK, message, phone, null, null, false));
  }

  public void retire() {
    if (isMany()) fresh.given(password);
    act(ActionRequest.of(Verb.RETIRE));
    password = null;
  }

  private void act(ActionRequest request) {
    var ids = picked();
    var targets = actions.act(me.actor(), ids, request);
    say.done("device.bulk.done", targets.size(), ids.size());
    none();
    message = null;
    phone = null;
  }

  private List<UUID> picked() {
    if (!everything) return selected.stream().map(DeviceRow::id).toList();
    return register.matching(me.actor(), new Slice(0, 1, null, true, wanted()));
  }

  private Map<String, String> wanted() {
    return filter.wanted(this::unseenSince);
  }

  /** Picks all that match, also those on other pages. */
  public void all() {
    everything = true;
  }

  /** Picks nothing. */
  public void none() {
    selected = List.of();
    everything = false;
  }

  /** Somebody ticked or unticked a row, so it is no longer simply all. */
  public void ticked() {
    everything = false;
  }

  public void sorted(SortEvent event) {
    address.sorted(event);
    address.show(filter.address());
  }

  public void turned(PageEvent event) {
    address.turned(event);
    address.show(filter.address());
  }

  /** What the file of this list is asked for. */
  public String getQuery() {
    return ListAddress.encoded(filter.address());
  }

  /** How many are picked. */
  public int getCount() {
    return everything ? rows.getRowCount() : selected.size();
  }

  /** Whether they are too many to be retired by a slip. */
  public boolean isMany() {
    return getCount() > FEW;
  }

  /** The first of those that are picked, by name. */
  public List<String> getNames() {
    var some = everything ? matching(new Slice(0, FEW, "name", true, wanted())) : selected;
    return some.stream().limit(FEW).map(DeviceRow::name).toList();
  }

  private List<DeviceRow> matching(Slice slice) {
    return register.page(me.actor(), slice).rows();
  }

  /** How many are picked besides those. */
  public int getOthers() {
    return Math.max(0, getCount() - FEW);
  }

  public boolean isEverything() {
    return everything;
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

  public DeviceFilter getFilter() {
    return filter;
  }

  public ListAddress getAddress() {
    return address;
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

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null || password.isEmpty() ? null : password;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
