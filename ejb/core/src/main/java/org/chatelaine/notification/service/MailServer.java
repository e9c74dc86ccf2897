package org.chatelaine.notification.service;

import java.util.Locale;
import java.util.Properties;

/**
 * The mail server an administrator has set.
 *
 * @param user null for a server that wants no sign-in
 */
record MailServer(String host, int port, String user, char[] password, String from, Security tls) {

  private static final String PATIENCE_MILLIS = "15000";

  /** How the connection is kept private. */
  enum Security {
    NONE,
    STARTTLS,
    TLS;

    static Security of(String word) {
      return switch (word.strip().toLowerCase(Locale.ROOT)) {
        case "tls", "ssl" -> TLS;
        case "none" -> NONE;
        default -> STARTTLS;
      };
    }

    int usualPort() {
      return switch (this) {
        case NONE -> 25;
        case STARTTLS -> 587;
        case TLS -> 465;
      };
    }
  }

  /** For Jakarta Mail; the server's name is always checked against its certificate. */
  Properties properties() {
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == Security.TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == Security.STARTTLS));
    properties.setProperty(
        "mail.smtp.starttls.required", Boolean.toString(tls == Security.STARTTLS));
    for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"})
      properties.setProperty("mail.smtp." + step, PATIENCE_MILLIS);
    return properties;
  }

  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + "]";
  }
}
