package org.chatelaine.web.admin.dashboard;

/** What a part of a bar stands for; an enum whose order is that of the parts. */
interface Shade {

  /** Its colour, as {@code house.css} names it. */
  String tone();

  /** The message key of its words. */
  String key();
}
