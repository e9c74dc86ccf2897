package org.chatelaine.bench.load;

import java.util.List;

/** Something to measure. Preparing is outside the measured time. */
interface Scenario {
  String name();

  /** Ready senders, as many as there are to be threads. */
  List<Sender> senders(int workers) throws Exception;
}
