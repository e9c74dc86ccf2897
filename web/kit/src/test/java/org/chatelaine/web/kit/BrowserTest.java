package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"
            + "|Firefox · Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0|Edge · Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " Version/17.5 Safari/605.1.15|Safari · Mac",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/17.5 Mobile/15E148 Safari/604.1|Safari · iPhone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1|Chrome · iPhone",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
            + " Mobile Safari/537.36|Chrome · Android",
        "Mozilla/5.0 (X11; Linux x86_64) Something/1|Linux",
        "curl/8.5|''"
      })
  void isToldByWhatItCallsItself(String agent, String shown) {
    assertThat(Browser.of(agent)).hasToString(shown);
  }

  @org.junit.jupiter.api.Test
  void orNotAtAll() {
    assertThat(Browser.of(null)).hasToString("");
  }
}
