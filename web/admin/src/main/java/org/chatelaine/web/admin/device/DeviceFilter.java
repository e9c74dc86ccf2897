package org.chatelaine.web.admin.device;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.web.kit.Given;

/** What the address of the list of devices asks for; what it names and is not there is nothing. */
public class DeviceFilter implements Serializable {

  private String text;
  private String state;
  private String family;
  private String unseen;
  private String leaving;

  /** As the services take it; who was not heard of since then counts as unseen. */
  Map<String, String> wanted(Supplier<Instant> unseenSince) {
    var wanted = new LinkedHashMap<>(address());
    if (wanted.remove("unseen") != null) wanted.put("seenBefore", unseenSince.get().toString());
    return wanted;
  }

  /** As an address tells it; what is not filtered is left out. */
  Map<String, String> address() {
    var told = new LinkedHashMap<String, String>();
    put(told, "text", text);
    put(told, "state", state);
    put(told, "family", family);
    put(told, "unseen", unseen);
    put(told, "leaving", leaving);
    return told;
  }

  private static void put(Map<String, String> told, String name, String value) {
    if (value != null) told.put(name, value);
  }

  public boolean isAny() {
    return !address().isEmpty();
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

  public String getUnseen() {
    return unseen;
  }

  public void setUnseen(String unseen) {
    this.unseen = "true".equals(unseen) ? unseen : null;
  }

  public String getLeaving() {
    return leaving;
  }

  public void setLeaving(String leaving) {
    this.leaving = "true".equals(leaving) ? leaving : null;
  }
}
