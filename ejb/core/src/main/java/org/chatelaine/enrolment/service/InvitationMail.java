package org.chatelaine.enrolment.service;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;
import java.util.UUID;
import org.chatelaine.account.Language;
import org.chatelaine.account.Person;
import org.chatelaine.notification.NoticeRequest;

/** What an invitation's mail says, as text and as simple HTML. */
record InvitationMail(
    Person person, String organisation, String link, String portal, Instant expiresAt) {

  private static final int LONGEST_SUBJECT = 150;
  private static final String BUNDLE = "org.chatelaine.enrolment.service.invitation";

  NoticeRequest in(Language language, UUID about) {
    var words =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            InvitationMail.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var until =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(expiresAt.atOffset(ZoneOffset.UTC))
            + " UTC";
    var plain = filled(words.getString("plain"), person.name(), organisation, link, portal, until);
    var html =
        filled(
            words.getString("html"),
            escaped(person.name()),
            escaped(organisation),
            escaped(link),
            escaped(portal),
            escaped(until));
    return new NoticeRequest(person.mail().value(), subject(words), plain, html, about);
  }

  private String subject(ResourceBundle words) {
    var line = filled(words.getString("subject"), organisation.replaceAll("\\p{Cntrl}", " "));
    return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line;
  }

  /** Fills the places of a text of ours; what is filled in is never read for places again. */
  private static String filled(String text, Object... values) {
    return new MessageFormat(text).format(values);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
