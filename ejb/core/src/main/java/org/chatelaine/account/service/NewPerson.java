package org.chatelaine.account.service;

import org.chatelaine.account.Language;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.PersonName;

/** Somebody who is to get an account. */
public record NewPerson(MailAddress mail, PersonName name, Language language) {}
