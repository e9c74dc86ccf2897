package org.chatelaine.platform.apple.service;

/** What became of a push. */
enum PushFate {
  ACCEPTED,
  /** Apple says that the device no longer has this token. */
  DEAD,
  /** Apple or the network asks for patience; the sweeper rings again, and soon. */
  LATER,
  /** Apple does not want it: token and topic do not fit, or the certificate is no good. */
  REFUSED
}
