package org.chatelaine.web.admin.configuration;

import static java.util.stream.Collectors.joining;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.Family;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.distribution.Audience;
import org.chatelaine.distribution.Takers;
import org.chatelaine.distribution.service.Distribution;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.web.admin.account.Owners;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** Who gets a configuration: all, nobody, or devices chosen one by one. */
@Named
@ViewScoped
public class AudienceForm implements Serializable {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private ConfigurationPage page;
  @Inject private Distribution distribution;
  @Inject private DeviceRegister register;
  @Inject private Owners owners;

  private final LazyRows<DeviceRow> devices =
      new LazyRows<>(this::page, DeviceRow::id, this::filters);

  private Audience audience;
  private Set<UUID> chosen;

  /** As they were when the form was opened: others may choose meanwhile. */
  private Set<UUID> read;

  private String text;
  private boolean chosenOnly;

  /** Reads what holds now. */
  public void open() {
    audience = distribution.audience(me.actor(), page.key());
    chosen = new HashSet<>(distribution.chosen(me.actor(), page.key()));
    read = Set.copyOf(chosen);
  }

  /** Keeps the choice; devices that come in get it, devices that go out are rid of it. */
  public void save() {
    distribution.setAudience(me.actor(), page.key(), audience, joined());
    say.done("distribution.saved");
    open();
  }

  /** What was ticked here, and what others have chosen since the form was opened. */
  private Set<UUID> joined() {
    var now = new HashSet<>(distribution.chosen(me.actor(), page.key()));
    now.removeIf(id -> read.contains(id) && !chosen.contains(id));
    chosen.stream().filter(id -> !read.contains(id)).forEach(now::add);
    return now;
  }

  private Page<DeviceRow> page(Slice slice) {
    var found =
        chosenOnly ? register.among(me.actor(), chosen, slice) : register.page(me.actor(), slice);
    owners.learn(found.rows().stream().map(DeviceRow::ownerId).toList());
    return found;
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    if (text != null) wanted.put("text", text);
    if (!chosenOnly) wanted.put("living", "true");
    return wanted;
  }

  /** The families of devices that do not take this kind, whoever chooses them. */
  public List<Family> getWithout() {
    return List.copyOf(Takers.without(page.getDetail().kind()));
  }

  /** Whether a device can be put in or taken out. */
  public boolean offers(DeviceRow device) {
    return chosen.contains(device.id()) || Takers.take(device.family(), page.getDetail().kind());
  }

  /** Puts the devices of the page that is shown in; nothing holds before it is saved. */
  public void addPage() {
    devices.getWrappedData().stream().filter(this::offers).forEach(row -> chosen.add(row.id()));
  }

  /** Puts in all that match what was typed and take this kind, also those on other pages. */
  public void addAll() {
    if (chosenOnly) return;
    var wanted = filters();
    wanted.put("without", getWithout().stream().map(Family::name).collect(joining(",")));
    chosen.addAll(register.matching(me.actor(), new Slice(0, 1, null, true, wanted)));
  }

  /** Takes all out. */
  public void clear() {
    chosen.clear();
  }

  /** Whether a device is in, by its id, for the box before it. */
  public Map<UUID, Boolean> getTicks() {
    return new Ticks(chosen);
  }

  public int getCount() {
    return chosen.size();
  }

  public List<Audience> getAudiences() {
    return List.of(Audience.values());
  }

  public LazyRows<DeviceRow> getDevices() {
    return devices;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = Given.text(text);
  }

  public boolean isChosenOnly() {
    return chosenOnly;
  }

  public void setChosenOnly(boolean chosenOnly) {
    this.chosenOnly = chosenOnly;
  }
}
