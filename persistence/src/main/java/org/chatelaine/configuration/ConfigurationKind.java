package org.chatelaine.configuration;

/** What a configuration sets up; in the order in which devices get them, trust before its users. */
public enum ConfigurationKind {
  /** The certificate of an authority that devices are to trust. */
  CA_CERTIFICATE(10),
  /** A shortcut to a page on the home screen. */
  WEB_CLIP(50);

  private final int installOrder;

  ConfigurationKind(int installOrder) {
    this.installOrder = installOrder;
  }

  /** Lower numbers are installed first; the gaps are room for kinds to come. */
  public int installOrder() {
    return installOrder;
  }
}
