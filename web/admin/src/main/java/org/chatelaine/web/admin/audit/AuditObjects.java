package org.chatelaine.web.admin.audit;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.account.service.People;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.command.service.CommandRegister;
import org.chatelaine.configuration.service.Configurations;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.distribution.service.Distribution;
import org.chatelaine.kernel.Slice;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Words;

/** What the lines of the audit are about, by name: a page asks once for all of a kind it shows. */
@Named
@RequestScoped
public class AuditObjects {

  private static final String CONFIGURATION = "/configuration/configuration?id=";
  private static final String DEVICE = "/device/device?id=";

  @Inject private Me me;
  @Inject private Words words;
  @Inject private People people;
  @Inject private DeviceRegister register;
  @Inject private CommandRegister commands;
  @Inject private Distribution distribution;
  @Inject private Configurations configurations;

  private final Map<UUID, AuditObject> known = new HashMap<>();

  /** Looks up what is about to be shown. */
  public void learn(Collection<AuditRow> rows) {
    rows.forEach(row -> known.putIfAbsent(row.objectId(), AuditObject.NAMELESS));
    persons(of("person", rows));
    devices(of("device", rows));
    commands(of("command", rows));
    deliveries(of("delivery", rows));
    configurations(of("configuration", rows));
  }

  /** What a line is about; a certificate is told by its serial number. */
  public AuditObject of(AuditRow row) {
    var serial = AuditDetails.parsed(row).get("serial");
    if (serial != null) return new AuditObject(serial, "/ca/certificates?serial=" + serial);
    if (!known.containsKey(row.objectId())) learn(List.of(row));
    return known.get(row.objectId());
  }

  private static Set<UUID> of(String kind, Collection<AuditRow> rows) {
    return rows.stream()
        .filter(row -> kind.equals(row.objectKind()) && row.objectId() != null)
        .map(AuditRow::objectId)
        .collect(toSet());
  }

  private void persons(Set<UUID> ids) {
    if (ids.isEmpty()) return;
    people.names(me.actor(), ids).forEach((id, name) -> know(id, name, "/account/person?id=" + id));
  }

  private void devices(Set<UUID> ids) {
    if (ids.isEmpty()) return;
    for (var row : register.among(me.actor(), ids, Slice.first(ids.size())).rows())
      know(row.id(), row.name(), DEVICE + row.id());
  }

  private void commands(Set<UUID> ids) {
    if (ids.isEmpty()) return;
    for (var row : commands.among(me.actor(), ids)) {
      var kind = words.get("command.kind." + row.kind());
      know(row.id(), on(kind, row.deviceName()), DEVICE + row.deviceId() + "&tab=commands");
    }
  }

  private void deliveries(Set<UUID> ids) {
    if (ids.isEmpty()) return;
    for (var row : distribution.among(me.actor(), ids)) {
      var place = CONFIGURATION + row.configuration() + "&tab=deliveries";
      know(row.id(), on(row.configurationName(), row.deviceName()), place);
    }
  }

  private void configurations(Set<UUID> ids) {
    if (ids.isEmpty()) return;
    configurations.names(me.actor(), ids).forEach((id, name) -> know(id, name, CONFIGURATION + id));
  }

  private String on(String what, String device) {
    return words.of("audit.object.on", what, device);
  }

  private void know(UUID id, String name, String address) {
    known.put(id, new AuditObject(name, address));
  }
}
