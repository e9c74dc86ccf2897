package org.chatelaine.ca;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.chatelaine.kernel.Refused;

/** One more name a certificate holds for (RFC 5280 section 4.2.1.6). */
public record SubjectAltName(Kind kind, String value) implements Serializable {

  private static final int LONGEST = 255;

  /** The kinds we issue. */
  public enum Kind {
    DNS,
    EMAIL,
    URI,
    ADDRESS
  }

  public SubjectAltName {
    value = value.strip();
    if (value.isEmpty() || value.length() > LONGEST || !value.matches("[\\x21-\\x7e]+"))
      throw new Refused("ca.alternative-name-malformed", kind);
  }

  public static SubjectAltName dns(String name) {
    return new SubjectAltName(Kind.DNS, name);
  }

  public static SubjectAltName email(String mail) {
    return new SubjectAltName(Kind.EMAIL, mail);
  }

  public static SubjectAltName uri(String uri) {
    return new SubjectAltName(Kind.URI, uri);
  }

  public static SubjectAltName address(String literal) {
    return new SubjectAltName(Kind.ADDRESS, literal);
  }

  /** One per line; no value can hold a line's end. */
  public static String write(List<SubjectAltName> names) {
    return names.stream()
        .map(name -> name.kind + ":" + name.value)
        .collect(Collectors.joining("\n"));
  }

  /** Reads what {@link #write} wrote. */
  public static List<SubjectAltName> read(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(SubjectAltName::parse).toList();
  }

  private static SubjectAltName parse(String line) {
    var colon = line.indexOf(':');
    return new SubjectAltName(Kind.valueOf(line.substring(0, colon)), line.substring(colon + 1));
  }
}
