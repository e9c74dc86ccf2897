package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
  void asksOnceForTheRowsAndTheirNumber() {
    var before = ASKED.size();
    for (int refresh = 0; refresh < 3; refresh++) {
      rows.count(Map.of());
      rows.load(0, 25, Map.of(), Map.of());
    }
    assertThat(rows.count(Map.of())).isEqualTo(240);
    assertThat(ASKED).hasSize(before + 3);
  }

  @Test
  void countsAnewUnderOtherFilters() {
    rows.load(0, 25, Map.of(), Map.of());
    var filter = FilterMeta.builder().field("kind").filterValue("MAC").build();
    assertThat(rows.count(Map.of("kind", filter))).isEqualTo(240);
    assertThat(last().filters()).isEqualTo(Map.of("text", "phone", "kind", "MAC"));
  }

  @Test
  void showsTheLastPageWhereTheOneAskedForIsGone() {
    assertThat(rows.load(250, 25, Map.of(), Map.of())).isNotEmpty();
    assertThat(last().first()).isEqualTo(225);
  }

  @Test
  void findsARowAgainByItsKey() {
    rows.load(0, 25, Map.of(), Map.of());
    assertThat(rows.getRowData("b")).isEqualTo("b");
    assertThat(rows.getRowData("z")).isNull();
    assertThat(rows.getRowKey("a")).isEqualTo("a");
  }

  @Test
  void findsARowOfAnotherPageToo() {
    var numbers =
        new LazyRows<Integer>(
            slice ->
                new Page<>(
                    IntStream.range(slice.first(), slice.first() + slice.size()).boxed().toList(),
                    9999),
            row -> row);
    numbers.load(0, 25, Map.of(), Map.of());
    numbers.load(25, 25, Map.of(), Map.of());
    assertThat(numbers.getRowData("3")).isEqualTo(3);
    for (int page = 2; page < 40; page++) numbers.load(page * 25, 25, Map.of(), Map.of());
    assertThat(numbers.getRowData("3")).as("not for ever").isNull();
    assertThat(numbers.getRowData("999")).isEqualTo(999);
  }

  private static Slice last() {
    return ASKED.get(ASKED.size() - 1);
  }
}
