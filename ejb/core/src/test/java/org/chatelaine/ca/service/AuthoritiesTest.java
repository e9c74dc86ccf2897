package org.chatelaine.ca.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.MasterKey;
import org.chatelaine.secret.SecretBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthoritiesTest {

  @TempDir private Path data;
  private LocalCa ca;

  @BeforeEach
  void open() {
    ca = LocalCa.withRoot(data);
  }

  @AfterEach
  void close() {
    ca.close();
  }

  @Test
  void theRootIsTakenOverOnce() {
    ca.within(() -> authorities().importRoot());
    assertThat(ca.count("select count(a) from Authority a")).isEqualTo(1);
  }

  @Test
  void anotherRootInItsPlaceStopsTheStart() {
    var root = authorities().rootCertificate(SpaceId.DEFAULT);
    LaunchedRoot.on(new Signing().ec(), ca.now()).leaveIn(data, LocalCa.MASTER_KEY);
    assertThatThrownBy(() -> ca.within(() -> authorities().importRoot()))
        .hasMessageContaining("root-ca.crt");
    assertThat(authorities().rootCertificate(SpaceId.DEFAULT)).isEqualTo(root);
  }

  @Test
  void aNameMadeUpByAStrangerOpensNoKey() {
    var root = authorities().of(SpaceId.DEFAULT);
    var opened = new AtomicInteger();
    ca.putEverywhere(
        SecretBox.class,
        new SecretBox(new MasterKey(Base64.getEncoder().encodeToString(LocalCa.MASTER_KEY))) {
          @Override
          public byte[] open(byte[] box, String table, String column, Object row) {
            opened.incrementAndGet();
            return super.open(box, table, column, row);
          }
        });
    assertThat(authorities().certificate("nonsense")).isEmpty();
    assertThat(authorities().certificate(UUID.randomUUID().toString())).isEmpty();
    assertThat(authorities().byId(UUID.randomUUID())).isEmpty();
    assertThat(authorities().certificate("root")).contains(X509.der(root.certificate()));
    assertThat(authorities().byId(root.id())).contains(root);
    assertThat(opened).hasValue(0);
  }

  @Test
  void anAuthorityThatAnotherNodeMadeIsFound() {
    var root = authorities().of(SpaceId.DEFAULT);
    var made = ca.rowOf(new SpaceId(UUID.randomUUID()));
    assertThat(authorities().certificate("another")).isPresent();
    assertThat(authorities().certificate(made.toString())).isPresent();
    assertThat(authorities().byId(made)).isPresent();
    assertThat(authorities().byId(root.id())).contains(root);
  }

  private Authorities authorities() {
    return ca.bean(Authorities.class);
  }
}
