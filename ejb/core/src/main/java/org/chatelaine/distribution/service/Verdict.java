package org.chatelaine.distribution.service;

import org.chatelaine.configuration.wire.ProfileDocument;
import org.chatelaine.distribution.ReportedDelivery;

/** What a device's list of profiles says about one delivery. */
enum Verdict {
  /** The wanted version is there. */
  SEEN,
  /** The device said it was done, and it is not there, or another version is. */
  MISSING,
  /** It was verified and is not there any more. */
  LOST,
  /** It is gone, as it is to be. */
  GONE,
  /** It is to be gone and is still there. */
  STILL_THERE,
  /** Nothing new. */
  NOTHING;

  /**
   * Compares a delivery with the list.
   *
   * @param uuid under which the list has the configuration's profile; null when it has not
   */
  static Verdict of(ReportedDelivery row, String uuid) {
    return switch (row.state()) {
      case VERIFYING -> isWanted(row, uuid) ? SEEN : MISSING;
      case VERIFIED -> isWanted(row, uuid) ? NOTHING : LOST;
      // Before the device has answered the removal, a list says nothing about it.
      case REMOVING -> !row.acknowledged() ? NOTHING : uuid == null ? GONE : STILL_THERE;
      default -> NOTHING;
    };
  }

  /** UUIDs are told in either case. */
  private static boolean isWanted(ReportedDelivery row, String uuid) {
    return uuid != null && uuid.equalsIgnoreCase(ProfileDocument.uuidOf(row.wantedVersion()));
  }
}
