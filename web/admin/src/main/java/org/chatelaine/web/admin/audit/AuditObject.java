package org.chatelaine.web.admin.audit;

/**
 * What a line of the audit is about.
 *
 * @param name what it is called; null when nobody knows any more
 * @param address where it is shown; null when nowhere
 */
public record AuditObject(String name, String address) {

  static final AuditObject NAMELESS = new AuditObject(null, null);
}
