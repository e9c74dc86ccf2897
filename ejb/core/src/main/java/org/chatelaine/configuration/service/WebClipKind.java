package org.chatelaine.configuration.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.configuration.Document;
import org.chatelaine.configuration.WebClip;
import org.chatelaine.configuration.wire.Payload;
import org.chatelaine.configuration.wire.WebAddress;

/** A shortcut on the home screen. Its document is JSON. */
@ApplicationScoped
class WebClipKind implements PayloadKind<WebClip> {

  @Override
  public ConfigurationKind kind() {
    return ConfigurationKind.WEB_CLIP;
  }

  @Override
  public Document write(WebClip clip) {
    var json =
        Json.createObjectBuilder()
            .add("label", clip.label())
            .add("url", clip.url())
            .add("removable", clip.removable())
            .add("fullScreen", clip.fullScreen())
            .add("precomposed", clip.precomposed())
            .add("ignoreManifestScope", clip.ignoreManifestScope());
    if (clip.hasIcon()) json.add("icon", Base64.getEncoder().encodeToString(clip.icon()));
    return new Document(json.build().toString().getBytes(StandardCharsets.UTF_8), null);
  }

  @Override
  public WebClip read(byte[] document) {
    try (var reader = Json.createReader(new ByteArrayInputStream(document))) {
      var json = reader.readObject();
      var icon = json.getString("icon", null);
      return new WebClip(
          json.getString("label"),
          json.getString("url"),
          json.getBoolean("removable"),
          icon == null ? null : Base64.getDecoder().decode(icon),
          json.getBoolean("fullScreen"),
          json.getBoolean("precomposed"),
          json.getBoolean("ignoreManifestScope"));
    }
  }

  @Override
  public Payload apple(WebClip clip) {
    var values = new LinkedHashMap<String, Object>();
    values.put("Label", clip.label());
    values.put("URL", clip.url());
    values.put("IsRemovable", clip.removable());
    values.put("FullScreen", clip.fullScreen());
    values.put("Precomposed", clip.precomposed());
    values.put("IgnoreManifestScope", clip.ignoreManifestScope());
    if (clip.hasIcon()) values.put("Icon", clip.icon());
    return new Payload("com.apple.webClip.managed", values);
  }

  @Override
  public List<String> warnings(WebClip clip, Instant now) {
    var warnings = new ArrayList<String>();
    if (WebAddress.isPlain(clip.url())) warnings.add("configuration.warning.plain-http");
    if (clip.ignoreManifestScope() && !clip.fullScreen())
      warnings.add("configuration.warning.scope-without-full-screen");
    return warnings;
  }
}
