package org.chatelaine.account.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatelaine.account.Chance;
import org.chatelaine.account.FailureKind;
import org.chatelaine.account.Language;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.PersonName;
import org.chatelaine.kernel.Refused;
import org.chatelaine.secret.Passwords;

/**
 * Makes the first administrator, for whoever holds the one-time code the launcher printed. There is
 * no default password anywhere.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Setup {

  @Inject private SetupCode code;
  @Inject private SetupBook book;
  @Inject private Strikes strikes;
  @Inject private Passwords passwords;

  /** Whether there is no administrator yet. */
  public boolean needed() {
    return !book.isDone();
  }

  /**
   * Makes the first administrator. Refused with {@code setup.done} when there is one, with {@code
   * setup.code-wrong} when the code is wrong, more than 60 minutes old, or was guessed at too often
   * from this address lately, and with {@code account.…} or {@code password.…}.
   */
  public UUID firstAdministrator(String code, FirstPerson who, char[] password, String address) {
    if (book.isDone()) throw new Refused("setup.done");
    mustMatch(code, address);
    var person =
        new NewPerson(
            new MailAddress(who.mail()), new PersonName(who.name()), Language.of(who.language()));
    PasswordRule.check(password, person.mail());
    var id = book.begin(person, passwords.hash(password), address);
    this.code.forget();
    return id;
  }

  /** The code has 130 bits: guessing is slowed down where it comes from, and for nobody else. */
  private void mustMatch(String code, String address) {
    var chance = strikes.strike(FailureKind.SETUP, Subjects.address(address));
    if (chance.isGiven() && this.code.matches(code)) {
      book.takeBack(address);
      return;
    }
    if (chance != Chance.REFUSED) book.refused(address);
    throw new Refused("setup.code-wrong");
  }
}
