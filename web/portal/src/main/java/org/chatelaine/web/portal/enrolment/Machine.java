package org.chatelaine.web.portal.enrolment;

/** What somebody looks at a page with, as far as it changes what to tell them. */
enum Machine {
  PHONE,
  MAC,
  OTHER;

  /**
   * Reads what the browser calls itself. An iPad in its usual setting says it is a Mac; the words
   * for a Mac therefore name the iPad too.
   */
  static Machine of(String agent) {
    if (agent == null) return OTHER;
    if (agent.contains("iPhone") || agent.contains("iPad") || agent.contains("iPod")) return PHONE;
    return agent.contains("Macintosh") ? MAC : OTHER;
  }
}
