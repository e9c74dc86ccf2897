package org.chatelaine.enrolment.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.chatelaine.account.Language;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonName;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationMailTest {

  private static final Instant END = Instant.parse("2026-03-08T12:00:00Z");
  private static final String LINK = "https://people.example.org/my/go?code=abc";
  private static final String PORTAL = "https://people.example.org/my/";

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysTheSameThingsInEveryLanguage(Language language) {
    var notice = mail("Ada", "Example").in(language, new UUID(1, 1));
    assertThat(notice.subject()).contains("Example");
    for (var text : new String[] {notice.plain(), notice.html()})
      assertThat(text)
          .contains("Ada")
          .contains("Example")
          .contains(LINK)
          .contains(PORTAL)
          .contains("2026")
          .doesNotContainPattern("\\{[0-9]")
          .doesNotContain("''");
    assertThat(notice.html()).contains("lang=\"" + language.tag() + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>x</script>", "{0}{2}", "${7*6} #{7*6}", "a'b''c", "\"><a href"})
  void hostileNamesAreNothingButText(String name) {
    var notice = mail(name, name).in(Language.ENGLISH, null);
    assertThat(notice.plain()).contains("Hello " + name + ",");
    assertThat(notice.html()).contains("Hello " + InvitationMail.escaped(name) + ",");
    assertThat(notice.html()).doesNotContain("<script>").doesNotContain("\"><a href");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Example\r\nBcc: eve@example.org", "x\ny"})
  void anOrganisationsNameCannotAddAHeader(String organisation) {
    var notice = mail("Ada", organisation).in(Language.FRENCH, null);
    assertThat(notice.subject()).doesNotContainPattern("\\p{Cntrl}");
  }

  private static InvitationMail mail(String name, String organisation) {
    var person =
        new Person(
            SpaceId.DEFAULT,
            new MailAddress("ada@example.org"),
            new PersonName(name),
            Actor.Role.USER,
            Language.ENGLISH,
            END);
    return new InvitationMail(person, organisation, LINK, PORTAL, END);
  }
}
