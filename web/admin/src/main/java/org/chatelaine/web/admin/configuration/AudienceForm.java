package org.chatelaine.web.admin.configuration;

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

  private final LazyRows<DeviceRow> devices =
      new LazyRows<>(slice -> register.page(me.actor(), slice), DeviceRow::id, this::filters);

  private Audience audience;
  private Set<UUID> chosen;
  private String text;

  /** Reads what holds now. */
  public void open() {
    audience = distribution.audience(me.actor(), page.key());
    chosen = new HashSet<>(distribution.chosen(me.actor(), page.key()));
  }

  /** Keeps the choice; devices that come in get it, devices that go out are rid of it. */
  public void save() {
    distribution.setAudience(me.actor(), page.key(), audience, Set.copyOf(chosen));
    say.done("distribution.saved");
    open();
  }

  /** Puts a device in or takes it out; nothing holds before it is saved. */
  public void toggle(UUID device) {
    if (!chosen.remove(device)) chosen.add(device);
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("text", text);
    wanted.put("living", "true");
    return wanted;
  }

  /** The families of devices that do not take this kind, whoever chooses them. */
  public List<Family> getWithout() {
    return List.copyOf(Takers.without(page.getDetail().kind()));
  }

  /** Whether a device can be put in or taken out. */
  public boolean offers(DeviceRow device) {
    return has(device.id()) || Takers.take(device.family(), page.getDetail().kind());
  }

  /** Whether a device is among the chosen ones. */
  public boolean has(UUID device) {
    return chosen.contains(device);
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
}
