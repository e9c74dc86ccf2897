package org.chatelaine.ca.service;

import java.util.UUID;

/** Where a protocol that hands out revocation lists finds them. */
public interface PublishedLists {

  /** The list that stands published for an authority, in DER. */
  byte[] of(UUID authority);
}
