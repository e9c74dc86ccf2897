package org.chatelaine.kernel;

import java.io.Serializable;
import java.util.Map;

/**
 * Which part of a list is asked for.
 *
 * @param first the first row, from 0
 * @param size how many rows, at most 500
 * @param sort a name the list knows, or null for its own order; never pasted into a query
 * @param filters what each named column has to match
 */
public record Slice(
    int first, int size, String sort, boolean ascending, Map<String, String> filters)
    implements Serializable {

  private static final int LARGEST = 500;

  public Slice {
    first = Math.max(0, first);
    size = Math.max(1, Math.min(LARGEST, size));
    filters = Map.copyOf(filters);
  }

  /** The first rows in the list's own order. */
  public static Slice first(int size) {
    return new Slice(0, size, null, true, Map.of());
  }

  /** What the named filter asks for, without blanks around it; empty when nothing was asked. */
  public String filter(String name) {
    return filters.getOrDefault(name, "").strip();
  }
}
