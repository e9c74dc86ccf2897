package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Settings;

/** The topic under which Apple lets us wake devices; fixed for the life of their enrolments. */
@ApplicationScoped
public class PushTopic {

  /** For demo and tests, where the simulated device polls and nobody is woken. */
  static final String TEST = "com.apple.mgmt.External.chatelaine-test";

  @Inject private Settings settings;

  /** The topic, or {@code push.not-set}. */
  String of(SpaceId space) {
    return known(space).orElseThrow(() -> new Refused("push.not-set"));
  }

  /** The topic; in test mode one of our own, empty when no device could ever be woken. */
  public Optional<String> known(SpaceId space) {
    var set = settings.get(space, "push.topic").filter(topic -> !topic.isBlank());
    return set.isEmpty() && testing(space) ? Optional.of(TEST) : set;
  }

  private boolean testing(SpaceId space) {
    return Boolean.getBoolean("chatelaine.push.test")
        || Boolean.parseBoolean(settings.get(space, "push.test", "false"));
  }
}
