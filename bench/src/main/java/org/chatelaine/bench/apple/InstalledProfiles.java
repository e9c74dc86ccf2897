package org.chatelaine.bench.apple;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatelaine.bench.plist.Dict;

/** The profiles on a device, by identifier; the enrolment profile is one of them. */
public final class InstalledProfiles {
  private final Map<String, Profile> byIdentifier = new LinkedHashMap<>();

  InstalledProfiles() {}

  /** Installs; a profile of the same identifier is replaced. */
  void install(Profile profile) {
    byIdentifier.put(profile.identifier(), profile);
  }

  boolean remove(String identifier) {
    return byIdentifier.remove(identifier) != null;
  }

  void clear() {
    byIdentifier.clear();
  }

  public List<Profile> all() {
    return List.copyOf(byIdentifier.values());
  }

  public Optional<Profile> byIdentifier(String identifier) {
    return Optional.ofNullable(byIdentifier.get(identifier));
  }

  /** The payloads of one type over all profiles, such as {@code com.apple.webClip.managed}. */
  public List<Dict> payloads(String type) {
    return all().stream().flatMap(profile -> profile.payloads(type).stream()).toList();
  }

  /** The certificates installed by profiles, each once. */
  public List<X509Certificate> certificates() {
    return all().stream().flatMap(profile -> profile.certificates().stream()).distinct().toList();
  }

  List<Dict> list() {
    var rows = new ArrayList<Dict>();
    for (var profile : all()) rows.add(row(profile));
    return rows;
  }

  private static Dict row(Profile profile) {
    var content = profile.content();
    return head(content)
        .with("PayloadRemovalDisallowed", content.flag("PayloadRemovalDisallowed"))
        .with("HasRemovalPasscode", content.flag("HasRemovalPasscode"))
        .with("IsEncrypted", false)
        .with("IsManaged", true)
        .with("Source", "MDM")
        .with(
            "SignerCertificates",
            profile.signers().stream().map(org.chatelaine.bench.pki.Certs::der).toList())
        .with("PayloadContent", profile.payloads().stream().map(p -> head(p)).toList());
  }

  private static Dict head(Dict payload) {
    return Dict.of("PayloadIdentifier", payload.needText("PayloadIdentifier"))
        .with("PayloadUUID", payload.needText("PayloadUUID"))
        .with("PayloadType", payload.needText("PayloadType"))
        .with("PayloadVersion", payload.number("PayloadVersion").orElse(1L))
        .with("PayloadDisplayName", payload.text("PayloadDisplayName").orElse(null))
        .with("PayloadDescription", payload.text("PayloadDescription").orElse(null))
        .with("PayloadOrganization", payload.text("PayloadOrganization").orElse(null));
  }
}
