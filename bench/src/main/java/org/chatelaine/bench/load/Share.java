package org.chatelaine.bench.load;

import java.util.ArrayList;
import java.util.List;

/** Deals things out to workers, one after another. */
final class Share {
  private Share() {}

  static <T> List<T> of(List<T> all, int worker, int workers) {
    var share = new ArrayList<T>();
    for (var i = worker; i < all.size(); i += workers) share.add(all.get(i));
    return share;
  }
}
