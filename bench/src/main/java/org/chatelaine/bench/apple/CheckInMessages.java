package org.chatelaine.bench.apple;

import org.chatelaine.bench.plist.Dict;

/** The check-in messages of a device, with the keys its model sends. */
final class CheckInMessages {
  private final Facts facts;
  private final String name;
  private final EnrolmentProfile enrolment;

  CheckInMessages(Facts facts, String name, EnrolmentProfile enrolment) {
    this.facts = facts;
    this.name = name;
    this.enrolment = enrolment;
  }

  Dict plain(String type) {
    return Dict.of("MessageType", type).withAll(facts.ids());
  }

  Dict authenticate() {
    var model = facts.model();
    return plain("Authenticate")
        .with("Topic", enrolment.topic())
        .with("DeviceName", name)
        .with("ModelName", model.modelName())
        .with("Model", model.isMac() ? model.productName() : model.modelNumber())
        .with("OSVersion", model.osVersion())
        .with("BuildVersion", model.buildVersion())
        .with("ProductName", model.productName())
        .with("SerialNumber", facts.serial())
        .with("IMEI", facts.imei());
  }

  Dict tokenUpdate() {
    var lockRight = (enrolment.mdm().number("AccessRights").orElse(0L) & 4) != 0;
    return plain("TokenUpdate")
        .with("Topic", enrolment.topic())
        .with("Token", facts.pushToken())
        .with("PushMagic", facts.pushMagic())
        .with("UnlockToken", lockRight ? facts.unlockToken() : null)
        .with("AwaitingConfiguration", false)
        .with("NotOnConsole", facts.model().isMac() ? false : null);
  }
}
