package org.chatelaine.ca.scep.wire;

/** What a client is told when it is refused (RFC 8894 section 3.2.1.4), and no more than that. */
public enum FailInfo {
  BAD_ALG(0),
  BAD_MESSAGE_CHECK(1),
  BAD_REQUEST(2),
  BAD_TIME(3),
  BAD_CERT_ID(4);

  private final int code;

  FailInfo(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
