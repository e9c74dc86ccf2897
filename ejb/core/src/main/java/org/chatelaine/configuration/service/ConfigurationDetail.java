package org.chatelaine.configuration.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatelaine.configuration.CaCertificate;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.configuration.WebClip;

/**
 * One configuration with all that its page and its form show.
 *
 * @param certificate for the kind CA_CERTIFICATE, else null
 * @param webClip for the kind WEB_CLIP, else null
 * @param warnings message keys
 */
public record ConfigurationDetail(
    UUID id,
    String name,
    String description,
    ConfigurationKind kind,
    boolean enabled,
    boolean deleted,
    int version,
    UUID versionId,
    Instant createdAt,
    Instant changedAt,
    CaCertificate certificate,
    WebClip webClip,
    List<String> warnings)
    implements Serializable {

  public ConfigurationDetail {
    warnings = List.copyOf(warnings);
  }
}
