package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListAddressTest {

  private final ListAddress address = new ListAddress(List.of("name", "lastSeen"));

  @Test
  void tellsHowAListIsSortedAndWhereInItOneIs() {
    address.setSort("-lastSeen");
    address.setFirst(25);
    assertThat(address.query(Map.of("text", "a&b c")))
        .isEqualTo("text=a%26b+c&sort=-lastSeen&first=25");
    assertThat(address.getSorts())
        .singleElement()
        .satisfies(
            sort -> {
              assertThat(sort.getField()).isEqualTo("lastSeen");
              assertThat(sort.getOrder().isDescending()).isTrue();
            });
  }

  @Test
  void takesNothingFromAnAddressThatIsNotThere() {
    address.setSort("secret; drop");
    address.setFirst(-3);
    assertThat(address.getSorts()).isEmpty();
    assertThat(address.query(Map.of())).isEmpty();
  }
}
