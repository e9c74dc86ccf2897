package org.chatelaine.web.admin.api;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.chatelaine.configuration.service.Configurations;
import org.chatelaine.configuration.service.WebClipRequest;
import org.chatelaine.distribution.Audience;
import org.chatelaine.distribution.DeliveryState;
import org.chatelaine.distribution.service.Distribution;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;

/** {@code /configurations}: makes configurations, says who gets them, tells how far they are. */
@ApplicationScoped
class ConfigurationsRoom implements ApiRoom {

  private static final String PROFILE = "application/x-apple-aspen-config";

  /** An icon of 200 KB in base64, or the identifiers of twenty thousand devices. */
  private static final int LARGEST_BODY = 1024 * 1024;

  @Inject private Configurations configurations;
  @Inject private Distribution distribution;

  @Override
  public String name() {
    return "configurations";
  }

  @Override
  public int largestBody() {
    return LARGEST_BODY;
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (call.is("GET", 0)) return list(call);
    if (call.is("POST", 0)) return create(call);
    if (call.is("GET", 1)) return one(call);
    if (call.is("PUT", 1)) return edit(call);
    if (call.is("DELETE", 1)) return done(() -> configurations.delete(call.actor(), call.id()));
    if (call.is("POST", 2, "enable"))
      return done(() -> configurations.enable(call.actor(), call.id()));
    if (call.is("POST", 2, "disable"))
      return done(() -> configurations.disable(call.actor(), call.id()));
    if (call.is("PUT", 2, "audience")) return audience(call);
    if (call.is("GET", 2, "deliveries")) return deliveries(call);
    if (call.is("POST", 2, "resend")) return resend(call);
    if (call.is("GET", 2, "profile"))
      return ApiAnswer.file(PROFILE, configurations.profile(call.actor(), call.id()));
    throw ApiRoom.unknown();
  }

  private ApiAnswer list(ApiCall call) {
    var page = distribution.page(call.actor(), call.slice(deleted(call)));
    var rows = ApiJson.array();
    page.rows().forEach(row -> rows.add(ConfigurationRows.json(row)));
    return ApiAnswer.of(
        200, ApiJson.object().add("total", page.total()).add("configurations", rows));
  }

  private static Map<String, String> deleted(ApiCall call) {
    return Map.of("deleted", call.query().getOrDefault("deleted", ""));
  }

  private ApiAnswer create(ApiCall call) {
    var id =
        switch (call.must("kind")) {
          case "ca-certificate" ->
              configurations.createCertificate(
                  call.actor(), call.must("name"), call.text("description"), certificate(call));
          case "web-clip" -> configurations.createWebClip(call.actor(), webClip(call));
          case "portal" -> configurations.createPortalWebClip(call.actor());
          default -> throw new Refused("api.malformed", "kind");
        };
    return ApiAnswer.of(201, ApiJson.object().add("id", id.toString()));
  }

  private ApiAnswer one(ApiCall call) {
    var detail = configurations.one(call.actor(), call.id());
    var audience = distribution.audience(call.actor(), call.id());
    var counts = distribution.counts(call.actor(), call.id());
    return ApiAnswer.of(200, ConfigurationRows.json(detail, audience, counts));
  }

  private ApiAnswer edit(ApiCall call) {
    var detail = configurations.one(call.actor(), call.id());
    switch (detail.kind()) {
      case CA_CERTIFICATE ->
          configurations.editCertificate(
              call.actor(),
              call.id(),
              read(call),
              call.must("name"),
              call.text("description"),
              call.text("certificate") == null ? null : certificate(call));
      case WEB_CLIP ->
          configurations.editWebClip(call.actor(), call.id(), read(call), webClip(call));
    }
    return ApiAnswer.done();
  }

  /** Which version the script has read; null when it does not say. */
  private static Integer read(ApiCall call) {
    var version = call.number("version", 1, Integer.MAX_VALUE, 0);
    return version == 0 ? null : version;
  }

  private ApiAnswer audience(ApiCall call) {
    var audience = audienceOf(call.must("audience"));
    return done(
        () -> distribution.setAudience(call.actor(), call.id(), audience, call.ids("devices")));
  }

  private ApiAnswer deliveries(ApiCall call) {
    var page = distribution.ofConfiguration(call.actor(), call.id(), inState(call));
    var rows = ApiJson.array();
    page.rows().forEach(row -> rows.add(ConfigurationRows.json(row)));
    return ApiAnswer.of(200, ApiJson.object().add("total", page.total()).add("deliveries", rows));
  }

  /** In the states the query names, or in any, also what is gone. */
  private static Slice inState(ApiCall call) {
    var all = Arrays.stream(DeliveryState.values()).map(Enum::name).collect(joining(","));
    var states = call.query().getOrDefault("state", all).toUpperCase(Locale.ROOT);
    return call.slice(Map.of("state", states));
  }

  /** One delivery when one is named, else all that failed. */
  private ApiAnswer resend(ApiCall call) {
    var one = call.text("delivery");
    if (one != null) return done(() -> distribution.resend(call.actor(), ApiCall.uuid(one)));
    var sent = distribution.resendFailed(call.actor(), call.id());
    return ApiAnswer.of(200, ApiJson.object().add("sent", sent));
  }

  private static ApiAnswer done(Runnable work) {
    work.run();
    return ApiAnswer.done();
  }

  /** PEM as it is, or DER in base64. */
  private static byte[] certificate(ApiCall call) {
    var text = call.must("certificate");
    return text.contains("-----BEGIN ")
        ? text.getBytes(StandardCharsets.ISO_8859_1)
        : bytes(text, "certificate");
  }

  private static WebClipRequest webClip(ApiCall call) {
    var icon = call.text("icon");
    return new WebClipRequest(
        call.must("name"),
        call.text("description"),
        call.must("label"),
        call.must("url"),
        flag(call, "removable", true),
        icon == null ? null : bytes(icon, "icon"),
        flag(call, "withoutIcon", false),
        flag(call, "fullScreen", false),
        flag(call, "precomposed", false),
        flag(call, "ignoreManifestScope", false));
  }

  private static byte[] bytes(String base64, String name) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException malformed) {
      throw new Refused("api.malformed", name);
    }
  }

  private static boolean flag(ApiCall call, String name, boolean otherwise) {
    var value = call.body().get(name);
    if (value == null) return otherwise;
    if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE))
      return value.equals(JsonValue.TRUE);
    throw new Refused("api.malformed", name);
  }

  private static Audience audienceOf(String word) {
    try {
      return Audience.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new Refused("api.malformed", "audience");
    }
  }
}
