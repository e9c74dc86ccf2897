package org.chatelaine.web.admin.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.CommandTally;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Words;

/** Commands by the day they were given, each column cut by what became of them. */
@Named
@RequestScoped
public class CommandChart {

  /** What the states come down to. */
  enum Outcome implements Shade {
    DONE("ok", "admin.dashboard.done"),
    OPEN("wait", "admin.dashboard.still-open"),
    FAILED("bad", "admin.dashboard.failed"),
    OVER("off", "admin.dashboard.over");

    private final String tone;
    private final String key;

    Outcome(String tone, String key) {
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

    static Outcome of(CommandState state) {
      if (state.isOpen()) return OPEN;
      return switch (state) {
        case ACKNOWLEDGED -> DONE;
        case FAILED, UNKNOWN -> FAILED;
        default -> OVER;
      };
    }
  }

  @Inject private DashboardPage page;
  @Inject private Words words;
  @Inject private Me me;

  /** What the colours stand for. */
  public List<Part> getKeys() {
    return Part.keys(Outcome.values(), words);
  }

  public List<Bar> getBars() {
    return bars(page.getDays(), page.getFirstDay(), page.getDayCount(), words, me.getLocale());
  }

  /** One column for each day, also for those on which nothing was asked. */
  static List<Bar> bars(
      List<CommandTally> tallies, LocalDate first, int days, Words words, Locale locale) {
    var counts = new HashMap<LocalDate, Map<Outcome, Long>>();
    for (var tally : tallies)
      counts
          .computeIfAbsent(tally.day(), day -> new EnumMap<>(Outcome.class))
          .merge(Outcome.of(tally.state()), tally.count(), Long::sum);
    var most = counts.values().stream().mapToLong(Part::sum).max().orElse(0);
    var bars = new ArrayList<Bar>();
    for (var day : first.datesUntil(first.plusDays(days)).toList())
      bars.add(bar(day, counts.getOrDefault(day, Map.of()), most, words, locale));
    return bars;
  }

  private static Bar bar(
      LocalDate day, Map<Outcome, Long> counts, long most, Words words, Locale locale) {
    var parts = Part.of(counts, most, words);
    var said =
        parts.isEmpty()
            ? words.get("admin.dashboard.nothing")
            : parts.stream().map(part -> part.told(words)).collect(Collectors.joining(", "));
    var name =
        DateTimeFormatter.ofPattern(words.get("admin.dashboard.day-name"), locale).format(day);
    var label = DateTimeFormatter.ofPattern(words.get("admin.dashboard.day"), locale).format(day);
    var told = words.of("admin.dashboard.part", name, said);
    return new Bar(day.toString(), label, told, Part.sum(counts), parts);
  }
}
