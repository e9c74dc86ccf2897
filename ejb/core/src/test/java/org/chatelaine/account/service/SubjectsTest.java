package org.chatelaine.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectsTest {

  @Test
  void whatIsKeptTellsNobodysAddress() {
    assertThat(Subjects.mail("Ada@Example.org"))
        .hasSize(64)
        .isEqualTo(Subjects.mail(" ada@example.org"))
        .isNotEqualTo(Subjects.address("ada@example.org"));
  }
}
