package org.chatelaine.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.plist.Plist;
import org.chatelaine.bench.script.FrontDoor;

/**
 * Devices that find commands and answer them. Each call of {@link #senders} is one round: the verbs
 * are queued for all devices and the answers to the commands known are signed, all before the clock
 * starts; then every device says Idle and obeys until its queue is empty.
 */
final class LoopScenario implements Scenario {
  private final List<LoadDevice> devices;
  private final FrontDoor door;
  private final List<String> verbs;
  private final DatabaseMeter database;
  private final Map<String, String> idBySerial;

  /**
   * @param database tells all queued commands at once; null when not known, then each device is
   *     asked for by itself
   */
  LoopScenario(
      List<LoadDevice> devices, FrontDoor door, List<String> verbs, DatabaseMeter database) {
    this.database = database;
    this.devices = devices;
    this.door = door;
    this.verbs = verbs;
    this.idBySerial =
        door.devices().stream()
            .filter(row -> !"RETIRED".equals(row.state()) && !"WIPED".equals(row.state()))
            .collect(Collectors.toMap(FrontDoor.Row::serial, FrontDoor.Row::id, (a, b) -> b));
  }

  @Override
  public String name() {
    return "loop";
  }

  @Override
  public List<Sender> senders(int workers) {
    var ids = devices.stream().map(this::id).toList();
    verbs.forEach(verb -> door.actOnAll(ids, verb));
    var queued = database != null ? database.queued() : queued(ids);
    var rounds =
        devices.parallelStream()
            .map(device -> new Round(device, queued.getOrDefault(id(device), List.of())))
            .toList();
    var senders = new ArrayList<Sender>();
    for (var worker = 0; worker < workers; worker++) {
      senders.add(new LoopSender(Share.of(rounds, worker, workers)));
    }
    return senders;
  }

  private Map<String, List<FrontDoor.Queued>> queued(List<String> ids) {
    return ids.stream().collect(Collectors.toMap(id -> id, this::queued));
  }

  private List<FrontDoor.Queued> queued(String id) {
    return door.commands(id).stream().filter(one -> "QUEUED".equals(one.state())).toList();
  }

  private String id(LoadDevice device) {
    var id = idBySerial.get(device.device().serial());
    if (id == null) throw new IllegalStateException("the product does not list " + device.device());
    return id;
  }

  /** One device's part of a round. */
  private static final class Round {
    private final LoadDevice device;
    private final Map<String, Prepared> answers = new HashMap<>();
    private HttpAnswer last;

    Round(LoadDevice device, List<FrontDoor.Queued> targets) {
      this.device = device;
      for (var queued : targets) {
        var inventory = Inventories.of(queued.kind());
        var answer = new Prepared(inventory, sign(queued.target(), inventory));
        answers.put(queued.target().toLowerCase(Locale.ROOT), answer);
      }
    }

    private byte[] sign(String uuid, Inventories inventory) {
      return device.request(message(uuid, inventory.fields(device.device())));
    }

    String step() throws IOException {
      last = last == null ? device.sendIdle() : device.send(answer());
      return last.status() == 200 ? Tally.OK : "HTTP " + last.status();
    }

    private byte[] answer() {
      var command = Plist.readDict(last.body());
      var uuid = command.needText("CommandUUID");
      var kind = command.dict("Command").orElseThrow().needText("RequestType");
      var ready = answers.get(uuid.toLowerCase(Locale.ROOT));
      var inventory = Inventories.of(kind);
      if (ready != null && ready.inventory().equals(inventory)) return ready.request();
      return sign(uuid, inventory);
    }

    private Dict message(String uuid, Dict fields) {
      return Dict.of("Status", "Acknowledged")
          .with("CommandUUID", uuid)
          .with("UDID", device.device().udid())
          .withAll(fields);
    }

    boolean hasMore() {
      return last == null || (last.status() == 200 && last.body().length > 0);
    }
  }

  private record Prepared(Inventories inventory, byte[] request) {}

  private static final class LoopSender implements Sender {
    private final List<Round> rounds;
    private int at;

    LoopSender(List<Round> rounds) {
      this.rounds = rounds;
    }

    @Override
    public String send() throws IOException {
      var round = rounds.get(at);
      var done = false;
      try {
        var outcome = round.step();
        done = !round.hasMore();
        return outcome;
      } catch (IOException | RuntimeException e) {
        done = true;
        throw e;
      } finally {
        if (done) at++;
      }
    }

    @Override
    public boolean hasMore() {
      return at < rounds.size();
    }

    @Override
    public void close() {
      // the connections belong to the devices and serve the next round
    }
  }
}
