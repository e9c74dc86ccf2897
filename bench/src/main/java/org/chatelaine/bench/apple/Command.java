package org.chatelaine.bench.apple;

import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.plist.MalformedPlist;
import org.chatelaine.bench.plist.Plist;

/** A command as it came over the wire: its UUID, its kind, and its dictionary. */
public record Command(String uuid, String requestType, Dict body) {

  static Command read(byte[] plist) {
    var whole = Plist.readDict(plist);
    var body = whole.dict("Command").orElseThrow(() -> new MalformedPlist("no Command"));
    return new Command(whole.needText("CommandUUID"), body.needText("RequestType"), body);
  }

  @Override
  public String toString() {
    return requestType + " " + uuid;
  }
}
