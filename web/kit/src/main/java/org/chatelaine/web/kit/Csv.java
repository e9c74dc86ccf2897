package org.chatelaine.web.kit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a file for spreadsheets (RFC 4180). What looks like a formula is told as text: somebody
 * names a device, somebody else opens the list.
 */
public final class Csv {

  /** Tells a spreadsheet that the file is UTF-8. */
  public static final String MARK = "\uFEFF";

  private static final String FORMULA = "=+-@\t\r\n|%";

  private Csv() {}

  /** One line with its end. */
  public static String line(List<?> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object told) {
    var text = told == null ? "" : told.toString();
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) text = "'" + text;
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
