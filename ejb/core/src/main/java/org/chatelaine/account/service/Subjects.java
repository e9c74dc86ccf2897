package org.chatelaine.account.service;

import org.chatelaine.account.MailAddress;
import org.chatelaine.secret.Tokens;
import org.chatelaine.setting.Addresses;

/** Under which names failures are counted: hashes of mail addresses and of networks. */
final class Subjects {

  private Subjects() {}

  static String mail(String typed) {
    return Tokens.hash("mail:" + MailAddress.keyOf(typed));
  }

  static String address(String address) {
    return Tokens.hash("address:" + Addresses.network(address));
  }
}
