package org.chatelaine.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LaunchTest {

  private final Launch launch =
      new Launch() {
        @Override
        public URI pki() {
          return URI.create("http://pki.example.org:8080");
        }
      };

  @Test
  void aHostThatHasThePlainDoorIsNotByTlsOnly() {
    assertThat(launch.isByTlsOnly(URI.create("https://mdm.example.org:8443"))).isTrue();
    assertThat(launch.isByTlsOnly(URI.create("https://PKI.example.org"))).isFalse();
  }
}
