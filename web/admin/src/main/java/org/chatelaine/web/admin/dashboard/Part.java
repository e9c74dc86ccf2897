package org.chatelaine.web.admin.dashboard;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chatelaine.web.kit.Words;

/**
 * A part of a bar.
 *
 * @param tone its colour, as {@code house.css} names it
 * @param label what it stands for, in words
 * @param percent how much of the chart's longest bar it is
 */
public record Part(String tone, String label, long count, double percent) implements Serializable {

  /** What the colours of a chart stand for. */
  static List<Part> keys(Shade[] shades, Words words) {
    return Stream.of(shades)
        .map(shade -> new Part(shade.tone(), words.get(shade.key()), 0, 0))
        .toList();
  }

  /** The parts of one bar of a chart whose longest counts that many. */
  static List<Part> of(Map<? extends Shade, Long> counts, long longest, Words words) {
    return counts.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue(), longest, words))
        .toList();
  }

  private static Part of(Shade shade, long count, long longest, Words words) {
    return new Part(shade.tone(), words.get(shade.key()), count, 100.0 * count / longest);
  }

  /** The part and its count, for whoever does not see the bar. */
  String told(Words words) {
    return words.of("admin.dashboard.part", label, count);
  }

  static long sum(Map<? extends Shade, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The length as a style tells it. */
  public String length() {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }
}
