package org.chatelaine.bench.apple;

/** What kind of device is simulated, as it tells it of itself. */
public enum Model {
  IPHONE("iPhone", "iPhone16,1", "MTUA3", "26.1", "23B85", false),
  IPAD("iPad", "iPad14,3", "MNXD3", "26.1", "23B85", false),
  MAC("MacBook Pro", "Mac15,3", "MR7J3", "26.1", "25B78", true);

  private final String modelName;
  private final String productName;
  private final String modelNumber;
  private final String osVersion;
  private final String buildVersion;
  private final boolean mac;

  Model(
      String modelName,
      String productName,
      String modelNumber,
      String osVersion,
      String buildVersion,
      boolean mac) {
    this.modelName = modelName;
    this.productName = productName;
    this.modelNumber = modelNumber;
    this.osVersion = osVersion;
    this.buildVersion = buildVersion;
    this.mac = mac;
  }

  public String modelName() {
    return modelName;
  }

  public String productName() {
    return productName;
  }

  public String modelNumber() {
    return modelNumber;
  }

  public String osVersion() {
    return osVersion;
  }

  public String buildVersion() {
    return buildVersion;
  }

  public boolean isMac() {
    return mac;
  }
}
