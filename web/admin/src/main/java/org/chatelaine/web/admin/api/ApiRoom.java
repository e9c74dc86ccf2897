package org.chatelaine.web.admin.api;

import org.chatelaine.kernel.Refused;

/** What answers under one first step of the path. */
interface ApiRoom {

  /** The first step of the path. */
  String name();

  /** Answers, or refuses; what the room does not know it leaves to {@link #unknown()}. */
  ApiAnswer answer(ApiCall call);

  /** Whether it answers somebody who has not signed in; only the set-up does. */
  default boolean isOpen() {
    return false;
  }

  /** How many bytes a request may bring. */
  default int largestBody() {
    return ApiBody.USUAL;
  }

  /** The path or the method is not known here. */
  static Refused unknown() {
    return new Refused("api.unknown");
  }
}
