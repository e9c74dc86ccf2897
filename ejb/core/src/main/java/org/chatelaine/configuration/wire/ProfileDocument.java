package org.chatelaine.configuration.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A configuration profile as devices get it, before it is signed.
 *
 * @param configuration its PayloadIdentifier for life, so that an edit replaces the old profile
 * @param version its PayloadUUID, by which a device's list tells one version from another
 * @param organisation whose it is; null when nobody has said
 */
public record ProfileDocument(
    UUID configuration,
    UUID version,
    String name,
    String description,
    String organisation,
    List<Payload> payloads) {

  private static final String PREFIX = "org.chatelaine.configuration.";

  public ProfileDocument {
    payloads = List.copyOf(payloads);
  }

  /** The PayloadIdentifier of a configuration, for all of its versions. */
  public static String identifierOf(UUID configuration) {
    return PREFIX + configuration;
  }

  /** The PayloadUUID of a version, as it is written in its profile. */
  public static String uuidOf(UUID version) {
    return version.toString().toUpperCase(Locale.ROOT);
  }

  /** The profile as an XML property list; the same document gives the same bytes. */
  public byte[] bytes() {
    var profile = new LinkedHashMap<String, Object>();
    profile.put("PayloadType", "Configuration");
    profile.put("PayloadVersion", 1);
    profile.put("PayloadIdentifier", identifierOf(configuration));
    profile.put("PayloadUUID", uuidOf(version));
    profile.put("PayloadDisplayName", name);
    if (description != null) profile.put("PayloadDescription", description);
    if (organisation != null) profile.put("PayloadOrganization", organisation);
    profile.put("PayloadRemovalDisallowed", true);
    profile.put("PayloadContent", payloads.stream().map(this::inner).toList());
    return Plist.of(profile);
  }

  private Map<String, Object> inner(Payload payload) {
    var identifier = identifierOf(configuration) + "." + (payloads.indexOf(payload) + 1);
    var inner = new LinkedHashMap<String, Object>();
    inner.put("PayloadType", payload.type());
    inner.put("PayloadVersion", 1);
    inner.put("PayloadIdentifier", identifier);
    inner.put("PayloadUUID", stable(identifier));
    inner.put("PayloadDisplayName", name);
    inner.putAll(payload.values());
    return inner;
  }

  /** Kept from version to version: what a device knows under it, as accounts, survives an edit. */
  private static String stable(String identifier) {
    return uuidOf(UUID.nameUUIDFromBytes(identifier.getBytes(StandardCharsets.UTF_8)));
  }
}
