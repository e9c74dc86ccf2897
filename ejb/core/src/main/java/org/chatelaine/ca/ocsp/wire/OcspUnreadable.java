package org.chatelaine.ca.ocsp.wire;

/** What came is no OCSP request we could answer: the answer is "malformedRequest". */
public class OcspUnreadable extends Exception {

  public OcspUnreadable(String why) {
    super(why);
  }
}
