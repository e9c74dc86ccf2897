package org.chatelaine.web.kit;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import org.primefaces.event.data.PageEvent;
import org.primefaces.event.data.SortEvent;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * How a list is sorted and where in it somebody is, in the address of its page, so that it can be
 * sent to somebody else and found again by the way back.
 */
public class ListAddress implements Serializable {

  private final List<String> sortable;
  private String sort;
  private boolean down;
  private int first;

  /**
   * @param sortable the columns it can be sorted by
   */
  public ListAddress(List<String> sortable) {
    this.sortable = List.copyOf(sortable);
  }

  /** The table was sorted. */
  public void sorted(SortEvent event) {
    var by = event.getSortBy().values().stream().filter(SortMeta::isActive).findFirst();
    sort = by.map(SortMeta::getField).orElse(null);
    down = by.map(one -> one.getOrder().isDescending()).orElse(false);
    first = 0;
  }

  /** Another page of the table was opened. */
  public void turned(PageEvent event) {
    first = event.getPage() * event.getRowsPerPage();
  }

  /** Has the browser show where it is now, with what is filtered. */
  public void show(Map<String, String> filters) {
    PrimeFaces.current().ajax().addCallbackParam("address", "?" + query(filters));
  }

  /** What follows the question mark. */
  public String query(Map<String, String> filters) {
    var parts = new LinkedHashMap<>(filters);
    if (sort != null) parts.put("sort", down ? "-" + sort : sort);
    if (first > 0) parts.put("first", Integer.toString(first));
    return encoded(parts);
  }

  /** Names and values as a query. */
  public static String encoded(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** How the table sorts when it opens. */
  public List<SortMeta> getSorts() {
    var sorts = new ArrayList<SortMeta>();
    if (sort != null)
      sorts.add(
          SortMeta.builder()
              .field(sort)
              .order(down ? SortOrder.DESCENDING : SortOrder.ASCENDING)
              .build());
    return sorts;
  }

  /** The column, with a minus before it when downwards; null for the list's own order. */
  public String getSort() {
    return sort == null ? null : down ? "-" + sort : sort;
  }

  public void setSort(String told) {
    down = told != null && told.startsWith("-");
    var name = down ? told.substring(1) : told;
    sort = sortable.contains(name) ? name : null;
  }

  public int getFirst() {
    return first;
  }

  public void setFirst(int first) {
    this.first = Math.max(0, first);
  }
}
