package org.chatelaine.configuration.service;

import java.util.List;

/** All kinds of configuration, for tests that run without a container. */
public final class KindsForTests {

  private KindsForTests() {}

  public static List<?> all() {
    return List.of(new CaCertificateKind(), new WebClipKind());
  }
}
