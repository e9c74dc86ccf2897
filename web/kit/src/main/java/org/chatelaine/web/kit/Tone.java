package org.chatelaine.web.kit;

/** How a state strikes the reader: fine, on its way, wants attention, wrong, over. */
enum Tone {
  OK("pi-check-circle"),
  WAIT("pi-clock"),
  WARN("pi-exclamation-triangle"),
  BAD("pi-times-circle"),
  OFF("pi-minus-circle");

  private final String icon;

  Tone(String icon) {
    this.icon = icon;
  }

  String icon() {
    return icon;
  }

  static Tone of(Object state) {
    return switch (String.valueOf(state)) {
      case "ACTIVE", "ACKNOWLEDGED", "VERIFIED", "COMPLETED", "VALID", "ENABLED", "true" -> OK;
      case "POSTPONED", "RETIRE_PENDING", "RETIRE_SENT", "WIPE_PENDING", "WIPE_SENT" -> WARN;
      case "FAILED", "UNKNOWN", "REVOKED", "LOCKED" -> BAD;
      case "RETIRED",
          "WIPED",
          "CANCELLED",
          "EXPIRED",
          "REMOVED",
          "NOT_SENT",
          "DISABLED",
          "DELETED",
          "false" ->
          OFF;
      default -> WAIT;
    };
  }
}
