package org.chatelaine.web.admin.dashboard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.DeviceTally;
import org.chatelaine.device.Family;
import org.chatelaine.web.kit.Words;

/** Devices by their kind, each bar cut by how far they are on their way in and out. */
@Named
@RequestScoped
public class DeviceChart {

  /** What the states come down to. */
  enum Standing implements Shade {
    ACTIVE("ok", "admin.dashboard.active"),
    PENDING("wait", "device.state.PENDING"),
    LEAVING("warn", "admin.dashboard.leaving"),
    GONE("off", "admin.dashboard.gone");

    private final String tone;
    private final String key;

    Standing(String tone, String key) {
      this.tone = tone;
      this.key = key;
    }

    @Override
    public String tone() {
      return tone;
    }

    @Override
    public String key() {
      return key;
    }

    static Standing of(DeviceState state) {
      if (state.isGone()) return GONE;
      return state.isLeaving() ? LEAVING : state == DeviceState.PENDING ? PENDING : ACTIVE;
    }
  }

  @Inject private DashboardPage page;
  @Inject private Words words;

  /** What the colours stand for. */
  public List<Part> getKeys() {
    return Part.keys(Standing.values(), words);
  }

  public List<Bar> getBars() {
    return bars(page.getTallies(), words);
  }

  /** The bars of the kinds there are, the most frequent first. */
  static List<Bar> bars(List<DeviceTally> tallies, Words words) {
    var families =
        tallies.stream()
            .collect(groupingBy(DeviceTally::family, () -> new EnumMap<>(Family.class), counts()));
    var longest = families.values().stream().mapToLong(Part::sum).max().orElse(0);
    return families.entrySet().stream()
        .map(each -> bar(each.getKey(), each.getValue(), longest, words))
        .sorted(Comparator.comparingLong(Bar::total).reversed())
        .toList();
  }

  private static Collector<DeviceTally, ?, Map<Standing, Long>> counts() {
    return groupingBy(
        tally -> Standing.of(tally.state()),
        () -> new EnumMap<>(Standing.class),
        summingLong(DeviceTally::count));
  }

  private static Bar bar(Family family, Map<Standing, Long> counts, long longest, Words words) {
    var parts = Part.of(counts, longest, words);
    var told = parts.stream().map(part -> part.told(words)).collect(Collectors.joining(" · "));
    var label = words.get("device.family." + family);
    return new Bar(family.name(), label, told, Part.sum(counts), parts);
  }
}
