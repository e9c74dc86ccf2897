package org.chatelaine.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chatelaine.kernel.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"Ada Lovelace", "山田 太郎", "Zoë d'Été", "${7*6} <b>", "李"})
  void takesAnyOneLineName(String name) {
    assertThat(new PersonName(" " + name + " ").value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "Ada\nBcc: x", "Ada\u2028Eve", "Ada\u202egnp.exe", "A\u0000"})
  void refusesWhatBreaksOrTurnsALine(String name) {
    assertThatThrownBy(() -> new PersonName(name)).isInstanceOf(Refused.class);
  }
}
