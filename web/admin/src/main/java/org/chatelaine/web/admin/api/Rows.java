package org.chatelaine.web.admin.api;

import jakarta.json.JsonObjectBuilder;
import org.chatelaine.account.PersonRow;
import org.chatelaine.command.CommandRow;
import org.chatelaine.device.DeviceRow;

/** Rows as JSON; what is not known is left out. */
final class Rows {

  private Rows() {}

  static JsonObjectBuilder json(DeviceRow row) {
    var json = ApiJson.object().add("id", row.id().toString());
    add(json, "owner", row.ownerId());
    add(json, "enrolment", row.enrolmentId());
    add(json, "platform", row.platform());
    add(json, "family", row.family());
    add(json, "udid", row.udid());
    add(json, "serial", row.serial());
    add(json, "name", row.name());
    add(json, "model", row.model());
    add(json, "product", row.product());
    add(json, "osVersion", row.osVersion());
    add(json, "state", row.state());
    add(json, "enrolled", row.enrolledAt());
    add(json, "lastSeen", row.lastSeen());
    return json;
  }

  static JsonObjectBuilder json(PersonRow row) {
    var json = ApiJson.object().add("id", row.id().toString());
    add(json, "mail", row.mail());
    add(json, "name", row.name());
    add(json, "role", row.role());
    add(json, "language", row.language());
    add(json, "created", row.createdAt());
    add(json, "passwordSet", row.passwordSetAt());
    add(json, "disabled", row.disabledAt());
    return json;
  }

  static JsonObjectBuilder json(CommandRow row) {
    var json = ApiJson.object().add("id", row.id().toString());
    add(json, "command", row.commandId());
    add(json, "device", row.deviceId());
    add(json, "kind", row.kind());
    add(json, "state", row.state());
    add(json, "created", row.createdAt());
    add(json, "sent", row.sentAt());
    add(json, "answered", row.answeredAt());
    add(json, "expires", row.expiresAt());
    add(json, "reason", row.reason());
    return json.add("attempts", row.attempts());
  }

  static void add(JsonObjectBuilder json, String name, Object value) {
    if (value != null) json.add(name, value.toString());
  }
}
