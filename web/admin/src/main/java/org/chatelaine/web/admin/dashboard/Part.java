package org.chatelaine.web.admin.dashboard;

import java.io.Serializable;
import java.util.Locale;

/**
 * A part of a bar.
 *
 * @param tone its colour, as {@code house.css} names it
 * @param label what it stands for, in words
 * @param percent how much of the chart's longest bar it is
 */
public record Part(String tone, String label, long count, double percent) implements Serializable {

  /** The length as a style tells it. */
  public String length() {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }
}
