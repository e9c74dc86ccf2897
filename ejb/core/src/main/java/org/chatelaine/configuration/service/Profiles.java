package org.chatelaine.configuration.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chatelaine.ca.service.ProfileSigner;
import org.chatelaine.configuration.ConfigurationRows;
import org.chatelaine.configuration.ConfigurationVersion;
import org.chatelaine.configuration.wire.ProfileDocument;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Settings;

/** Makes the signed profile of a version. */
@ApplicationScoped
public class Profiles {

  @Inject private ConfigurationRows configurations;
  @Inject private PayloadKinds kinds;
  @Inject private Settings settings;
  @Inject private ProfileSigner signer;

  /** The profile of a version, as devices get it: CMS, signed by the product's own authority. */
  public byte[] signed(SpaceId space, UUID version) {
    var row =
        configurations
            .version(space, version)
            .orElseThrow(() -> new Refused("configuration.unknown"));
    return signer.sign(document(row).bytes());
  }

  private ProfileDocument document(ConfigurationVersion version) {
    return new ProfileDocument(
        version.configuration(),
        version.id(),
        version.name(),
        version.description(),
        settings.get(version.space(), "organisation.name", null),
        List.of(kinds.apple(version.kind(), version.content())));
  }
}
