package org.chatelaine.ca.scep.wire;

/** What came is no SCEP message that could be answered by one: the door answers 400. */
public class ScepUnreadable extends Exception {

  public ScepUnreadable(String why) {
    super(why);
  }
}
