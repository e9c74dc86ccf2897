package org.chatelaine.ca.scep.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import org.chatelaine.ca.crl.service.CrlDesk;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.IssuanceBook;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;

/** What becomes of a certificate when the server dies while it is signed. */
class ScepUnfinishedTest extends ScepStory {

  @Test
  void beforeTheAuthoritySignsItsIntentIsThereForEverybodyToSee() {
    var seen = new ArrayList<Long>();
    signingDoes(() -> seen.add(ca.seenByOthers(UNFINISHED)));

    assertThat(ask(client.request(challenge())).status()).isEqualTo(SUCCESS);

    assertThat(seen).contains(1L);
    assertThat(ca.seenByOthers(UNFINISHED)).isZero();
  }

  @Test
  void whatACrashLeftUnfinishedIsFinishedWhenTheClientAsksAgain() {
    var challenge = challenge();
    signingDoes(
        () -> {
          if (ca.seenByOthers(UNFINISHED) > 0) throw new IllegalStateException("power cut");
        });
    assertThatThrownBy(() -> ask(client.request(challenge))).hasMessageContaining("power cut");
    assertThat(ca.seenByOthers(UNFINISHED)).isEqualTo(1);

    signingDoes(() -> {});
    var issued = ask(client.request(challenge)).issued();

    assertThat(ca.seenByOthers(UNFINISHED)).isZero();
    assertThat(
            ca.seenByOthers(
                "select count(*) from ca_certificate where profile = 'DEVICE_IDENTITY'"
                    + " and status = 'VALID' and serial = '"
                    + issued.getSerialNumber().toString(16)
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void whatIsNeverFinishedIsTakenBackAndStandsOnTheList() {
    signingDoes(
        () -> {
          if (ca.seenByOthers(UNFINISHED) > 0) throw new IllegalStateException("power cut");
        });
    assertThatThrownBy(() -> ask(client.request(challenge()))).hasMessageContaining("power cut");
    signingDoes(() -> {});
    var book = ca.bean(IssuanceBook.class);

    assertThat(book.takeBackWhatHangs()).isZero();
    ca.passes(Duration.ofHours(2));
    assertThat(book.takeBackWhatHangs()).isEqualTo(1);

    assertThat(ca.seenByOthers(UNFINISHED)).isZero();
    var authority = ca.bean(Authorities.class).of(SpaceId.DEFAULT).id();
    ca.within(() -> ca.bean(CrlDesk.class).build(authority));
    assertThat(ca.bean(CrlDesk.class).published(authority).orElseThrow().certificates())
        .isEqualTo(1);
  }

  @Test
  void whatItsOwnerLostWhileItWasSignedIsGivenToNobody() {
    var challenge = challenge();
    signingDoes(
        () -> {
          if (ca.seenByOthers(UNFINISHED) > 0) revoke();
        });

    refused(ask(client.request(challenge)), BAD_REQUEST, "ca.taken-back");
  }
}
