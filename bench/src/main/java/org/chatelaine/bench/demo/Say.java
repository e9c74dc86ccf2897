package org.chatelaine.bench.demo;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** One line per event, on the console. */
final class Say {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  synchronized void line(String who, String what) {
    System.out.println(LocalTime.now().format(CLOCK) + "  " + who + ": " + what);
  }
}
