package org.chatelaine.web.kit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Turns a page of rows of a service into the rows of a table that reads only what it shows.
 *
 * @param <T> the row
 */
public class LazyRows<T> extends LazyDataModel<T> {

  /** Where the rows come from. */
  public interface Source<T> extends Serializable {
    Page<T> find(Slice slice);
  }

  /** What tells one row from another. */
  public interface Key<T> extends Function<T, Object>, Serializable {}

  /** What the page filters by besides the table's own columns. */
  public interface Filters extends Supplier<Map<String, String>>, Serializable {}

  /** How many rows of other pages are remembered, so that what was picked there stays picked. */
  private static final int REMEMBERED = 500;

  private final LinkedHashMap<String, T> seen = new LinkedHashMap<>();
  private final Source<T> source;
  private final Key<T> key;
  private final Filters filters;
  private Map<String, String> told;

  public LazyRows(Source<T> source, Key<T> key) {
    this(source, key, Map::of);
  }

  public LazyRows(Source<T> source, Key<T> key, Filters filters) {
    this.source = source;
    this.key = key;
    this.filters = filters;
  }

  /**
   * Asked before the rows are, and only to see whether the page that is shown still exists. A page
   * of rows brings its total, so what the last one told is good enough; nothing is known at first.
   */
  @Override
  public int count(Map<String, FilterMeta> columns) {
    var wanted = wanted(columns);
    if (told == null || told.equals(wanted)) return getRowCount();
    return (int) source.find(new Slice(0, 1, null, true, wanted)).total();
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> columns) {
    told = wanted(columns);
    var page = find(first, size, sorts);
    var total = (int) page.total();
    var last = recalculateFirst(first, size, total);
    if (last != first) page = find(last, size, sorts);
    setRowCount(total);
    remember(page.rows());
    return page.rows();
  }

  private Page<T> find(int first, int size, Map<String, SortMeta> sorts) {
    var sort = sorts.values().stream().filter(SortMeta::isActive).findFirst();
    return source.find(
        new Slice(
            first,
            size,
            sort.map(SortMeta::getField).orElse(null),
            sort.map(one -> one.getOrder().isAscending()).orElse(true),
            told));
  }

  @Override
  public String getRowKey(T row) {
    return String.valueOf(key.apply(row));
  }

  @Override
  public T getRowData(String wanted) {
    return seen.get(wanted);
  }

  private void remember(List<T> rows) {
    for (var row : rows) seen.put(getRowKey(row), row);
    var oldest = seen.keySet().iterator();
    while (seen.size() > REMEMBERED) {
      oldest.next();
      oldest.remove();
    }
  }

  private Map<String, String> wanted(Map<String, FilterMeta> columns) {
    var wanted = new HashMap<String, String>();
    filters.get().forEach((name, value) -> put(wanted, name, value));
    columns.forEach((name, filter) -> put(wanted, name, filter.getFilterValue()));
    return wanted;
  }

  private static void put(Map<String, String> wanted, String name, Object value) {
    if (value != null && !value.toString().isBlank()) wanted.put(name, value.toString().strip());
  }
}
