package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.junit.jupiter.api.Test;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class LazyRowsTest {

  private static final List<Slice> ASKED = new ArrayList<>();

  private final LazyRows<String> rows =
      new LazyRows<>(LazyRowsTest::find, row -> row, () -> Map.of("text", " phone ", "state", ""));

  private static Page<String> find(Slice slice) {
    ASKED.add(slice);
    return new Page<>(List.of("a", "b"), 240);
  }

  @Test
  void asksForNoMoreThanItShows() {
    var page = rows.load(50, 25, Map.of(), Map.of());
    assertThat(page).containsExactly("a", "b");
    assertThat(rows.getRowCount()).isEqualTo(240);
    assertThat(last().first()).isEqualTo(50);
    assertThat(last().size()).isEqualTo(25);
    assertThat(last().sort()).isNull();
  }

  @Test
  void passesOnWhatIsSortedAndFiltered() {
    var sort = SortMeta.builder().field("name").order(SortOrder.DESCENDING).build();
    var filter = FilterMeta.builder().field("kind").filterValue("MAC").build();
    rows.load(0, 25, Map.of("name", sort), Map.of("kind", filter));
    assertThat(last().sort()).isEqualTo("name");
    assertThat(last().ascending()).isFalse();
    assertThat(last().filters()).isEqualTo(Map.of("text", "phone", "kind", "MAC"));
  }

  @Test
  void countsUnderTheSameFilters() {
    assertThat(rows.count(Map.of())).isEqualTo(240);
    assertThat(last().filters()).isEqualTo(Map.of("text", "phone"));
  }

  @Test
  void findsARowAgainByItsKey() {
    rows.setWrappedData(List.of("a", "b"));
    assertThat(rows.getRowData("b")).isEqualTo("b");
    assertThat(rows.getRowData("z")).isNull();
    assertThat(rows.getRowKey("a")).isEqualTo("a");
  }

  private static Slice last() {
    return ASKED.get(ASKED.size() - 1);
  }
}
