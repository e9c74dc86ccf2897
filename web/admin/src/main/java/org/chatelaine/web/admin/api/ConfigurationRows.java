package org.chatelaine.web.admin.api;

import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.chatelaine.configuration.service.ConfigurationDetail;
import org.chatelaine.distribution.Audience;
import org.chatelaine.distribution.DeliveryCounts;
import org.chatelaine.distribution.DeliveryRow;
import org.chatelaine.distribution.DeliveryState;
import org.chatelaine.distribution.DistributionRow;

/** Configurations and their deliveries as JSON; what is not known is left out. */
final class ConfigurationRows {

  private ConfigurationRows() {}

  static JsonObjectBuilder json(DistributionRow row) {
    var json = ApiJson.object().add("id", row.id().toString());
    Rows.add(json, "name", row.name());
    Rows.add(json, "kind", row.kind());
    Rows.add(json, "changed", row.changedAt());
    json.add("enabled", row.enabled()).add("version", row.version());
    Rows.add(json, "audience", row.audience());
    return json.add("deliveries", json(row.counts()));
  }

  static JsonObjectBuilder json(
      ConfigurationDetail detail, Audience audience, DeliveryCounts counts) {
    var json = ApiJson.object().add("id", detail.id().toString());
    Rows.add(json, "name", detail.name());
    Rows.add(json, "description", detail.description());
    Rows.add(json, "kind", detail.kind());
    json.add("enabled", detail.enabled()).add("version", detail.version());
    Rows.add(json, "profileUuid", detail.versionId());
    var certificate = detail.certificate();
    if (certificate != null) {
      Rows.add(json, "subject", certificate.subject());
      Rows.add(json, "fingerprint", certificate.fingerprint());
      Rows.add(json, "expires", certificate.notAfter());
    }
    if (detail.webClip() != null) {
      Rows.add(json, "label", detail.webClip().label());
      Rows.add(json, "url", detail.webClip().url());
    }
    var warnings = ApiJson.array();
    detail.warnings().forEach(warnings::add);
    Rows.add(json, "audience", audience);
    return json.add("warnings", warnings).add("deliveries", json(counts));
  }

  static JsonObjectBuilder json(DeliveryRow row) {
    var json = ApiJson.object().add("id", row.id().toString());
    Rows.add(json, "device", row.device());
    Rows.add(json, "deviceName", row.deviceName());
    Rows.add(json, "state", row.state());
    Rows.add(json, "reason", row.reason());
    Rows.add(json, "verified", row.verifiedAt());
    Rows.add(json, "changed", row.changedAt());
    if (row.wantedVersion() != null) json.add("version", row.wantedVersion());
    return json.add("attempts", row.attempts());
  }

  private static JsonObjectBuilder json(DeliveryCounts counts) {
    var json = ApiJson.object().add("total", counts.total());
    for (var state : DeliveryState.values())
      json.add(state.name().toLowerCase(Locale.ROOT), counts.of(state));
    return json;
  }
}
