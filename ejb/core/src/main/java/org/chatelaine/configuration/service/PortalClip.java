package org.chatelaine.configuration.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Launch;
import org.chatelaine.setting.Settings;

/** The web clip that takes people to the self-service portal, in the language of their space. */
@ApplicationScoped
class PortalClip {

  private static final String WORDS = "org.chatelaine.configuration.service.portal";
  private static final String ICON = "portal.png";

  @Inject private Settings settings;
  @Inject private Launch launch;

  WebClipRequest of(SpaceId space) {
    var language = Locale.forLanguageTag(settings.get(space, "organisation.language", "en"));
    var words =
        ResourceBundle.getBundle(
            WORDS,
            language,
            PortalClip.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new WebClipRequest(
        words.getString("name"),
        words.getString("description"),
        words.getString("label"),
        launch.people() + "/my/",
        true,
        icon(),
        false,
        true,
        true,
        false);
  }

  private static byte[] icon() {
    try (var input = PortalClip.class.getResourceAsStream(ICON)) {
      return input.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
