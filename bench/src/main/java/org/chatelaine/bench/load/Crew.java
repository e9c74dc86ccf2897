package org.chatelaine.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Threads that send, one request at a time each, and count what came of it. */
final class Crew {
  private static final int MOST_FAILURES = 100;
  private final List<? extends Sender> senders;

  Crew(List<? extends Sender> senders) {
    this.senders = senders;
  }

  /** Works at this pace and gives the sum of all threads. */
  Tally work(Pace pace) throws InterruptedException {
    var tallies = new ArrayList<Tally>();
    var threads = new ArrayList<Thread>();
    for (var sender : senders) {
      var tally = new Tally();
      tallies.add(tally);
      var thread = new Thread(() -> work(sender, pace, tally), "sender-" + threads.size());
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    for (var thread : threads) thread.join();
    var sum = new Tally();
    tallies.forEach(sum::add);
    return sum;
  }

  private static void work(Sender sender, Pace pace, Tally tally) {
    var failures = 0;
    while (sender.hasMore() && failures < MOST_FAILURES) {
      var intended = pace.next();
      if (intended == 0) return;
      var sent = System.nanoTime();
      try {
        tally.count(sender.send(), intended, sent, System.nanoTime());
      } catch (IOException | RuntimeException e) {
        failures++;
        tally.fail(e.getClass().getSimpleName());
      }
    }
  }

  void close() {
    senders.forEach(Sender::close);
  }
}
