package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void findsAWordInItsLanguage() {
    assertThat(Words.of(Locale.ENGLISH, "common.save")).isEqualTo("Save");
    assertThat(Words.of(Locale.FRENCH, "common.save")).isEqualTo("Enregistrer");
    assertThat(Words.of(Locale.JAPANESE, "common.save")).isEqualTo("保存");
  }

  @Test
  void englishStandsForALanguageThatIsNotSpoken() {
    assertThat(Words.of(Locale.ITALIAN, "common.save")).isEqualTo("Save");
  }

  @Test
  void keepsTheApostropheOfAFilledSentence() {
    assertThat(Words.of(Locale.FRENCH, "account.disable.title", "Zoë"))
        .isEqualTo("Bloquer l'accès de Zoë\u202f?");
  }

  @Test
  void countsAsTheLanguageDoes() {
    assertThat(Words.of(Locale.ENGLISH, "device.bulk.count", 1)).isEqualTo("1 device selected");
    assertThat(Words.of(Locale.ENGLISH, "device.bulk.count", 12)).isEqualTo("12 devices selected");
  }

  @Test
  void showsAMissingKeyAsSuch() {
    assertThat(Words.of(Locale.ENGLISH, "common.nothing-of-the-kind")).startsWith("???");
    assertThat(Words.of(Locale.ENGLISH, "nowhere.at-all")).startsWith("???");
  }

  @Test
  void saysARefusalInWordsHoweverDeepItIsWrapped() {
    var wrapped = new IllegalStateException(new RuntimeException(new Refused("device.unknown")));
    var found = Refusals.in(wrapped).orElseThrow();
    assertThat(Refusals.words(found, Locale.ENGLISH)).isEqualTo("There is no such device.");
    assertThat(Refusals.isAbsence(found)).isTrue();
    assertThat(Refusals.in(new IllegalStateException("no"))).isEmpty();
  }

  @Test
  void saysSomethingEvenOfARefusalWithoutWords() {
    assertThat(Refusals.words(new Refused("quite.new"), Locale.ENGLISH)).contains("quite.new");
  }
}
