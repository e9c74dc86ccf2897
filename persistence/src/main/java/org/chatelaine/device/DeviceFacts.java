package org.chatelaine.device;

/** What a device says of itself; null where it said nothing, which changes nothing. */
public record DeviceFacts(
    String serial,
    String name,
    String product,
    String model,
    String osVersion,
    String buildVersion) {

  public DeviceFacts {
    serial = tidy(serial, 64);
    name = tidy(name, 255);
    product = tidy(product, 64);
    model = tidy(model, 128);
    osVersion = tidy(osVersion, 64);
    buildVersion = tidy(buildVersion, 64);
  }

  /** Whether anything said here differs from what is known. */
  public boolean isNewsTo(DeviceFacts known) {
    return isNews(serial, known.serial)
        || isNews(name, known.name)
        || isNews(product, known.product)
        || isNews(model, known.model)
        || isNews(osVersion, known.osVersion)
        || isNews(buildVersion, known.buildVersion);
  }

  private static boolean isNews(String said, String known) {
    return said != null && !said.equals(known);
  }

  /** A device may say anything: no control characters, no more than the column holds. */
  private static String tidy(String said, int longest) {
    if (said == null) return null;
    var clean = said.chars().anyMatch(Character::isISOControl) ? printable(said) : said.strip();
    if (clean.isEmpty()) return null;
    return clean.length() <= longest ? clean : clean.substring(0, longest);
  }

  private static String printable(String said) {
    return said.codePoints()
        .filter(point -> !Character.isISOControl(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
