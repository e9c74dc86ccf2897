package org.chatelaine.bench.apple;

import java.util.List;
import org.chatelaine.bench.plist.Dict;

/** What a device says a command came to, without the device's own ids. */
record Result(String uuid, String status, Dict fields) {

  static Result acknowledged(Command command, Dict fields) {
    return new Result(command.uuid(), "Acknowledged", fields);
  }

  static Result status(Command command, String status) {
    return new Result(command.uuid(), status, Dict.empty());
  }

  static Result error(Command command, long code, String domain, String words) {
    var link =
        Dict.of("ErrorCode", code)
            .with("ErrorDomain", domain)
            .with("LocalizedDescription", words)
            .with("USEnglishDescription", words);
    return new Result(command.uuid(), "Error", Dict.of("ErrorChain", List.of(link)));
  }

  Result under(String otherUuid) {
    return new Result(otherUuid, status, fields);
  }

  Dict message(Dict ids) {
    return Dict.of("Status", status).with("CommandUUID", uuid).withAll(ids).withAll(fields);
  }
}
