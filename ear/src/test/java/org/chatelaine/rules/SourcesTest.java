package org.chatelaine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How files are to be: small, and each package with a word on what it is for. */
class SourcesTest {

  private static final int LONGEST = 400;
  private static final Pattern QUEUE = Pattern.compile("\"java:/jms/queue/([a-z-]+)\"");

  @Test
  void noFileIsLongerThanAPersonReads() {
    var tooLong = new ArrayList<String>();
    for (var file : Sources.files("", ".java", ".xhtml")) {
      var lines = Sources.read(file).lines().count();
      if (lines > LONGEST) tooLong.add(House.ROOT.relativize(file) + ": " + lines);
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    var silent = new TreeSet<Path>();
    for (var file : Sources.files("", ".java"))
      if (file.toString().contains("/src/main/java/")
          && !Files.exists(file.resolveSibling("package-info.java")))
        silent.add(House.ROOT.relativize(file.getParent()));
    assertThat(silent).isEmpty();
  }

  @Test
  void everyQueueIsOneOfTheServersWithItsOwnPlaceForDeadLetters() {
    var messaging = Sources.read(House.ROOT.resolve("wildfly-config/add-messaging.cli"));
    var queues = new TreeSet<String>();
    for (var file : Sources.files("ejb/core/src/main/java", ".java"))
      QUEUE.matcher(Sources.read(file)).results().forEach(found -> queues.add(found.group(1)));
    assertThat(queues)
        .isNotEmpty()
        .allSatisfy(
            queue ->
                assertThat(messaging)
                    .contains("jms-queue=" + queue + ":add(")
                    .contains("jms-queue=" + queue + "-dead:add(")
                    .contains("dead-letter-address=jms.queue." + queue + "-dead,"));
  }

  @Test
  void everyDecisionSaysWhetherItStands() {
    assertThat(Sources.files("docs/adr", ".md"))
        .isNotEmpty()
        .allSatisfy(
            record ->
                assertThat(record)
                    .content()
                    .containsPattern("(?m)^Status: (proposed|accepted|superseded by \\d{4})$"));
  }

  @Test
  void aListenerOpensTheDoorAndNothingMore() {
    var listeners =
        Sources.parsed(Sources.files("ejb/core/src/main/java", "Listener.java").stream().toList());
    assertThat(listeners).isNotEmpty();
    for (var listener : listeners) assertThat(statements(listener)).containsExactly(1);
  }

  /** How many statements each {@code onMessage} has. */
  private static List<Integer> statements(CompilationUnitTree unit) {
    var found = new ArrayList<Integer>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void none) {
        for (var member : type.getMembers())
          if (member instanceof MethodTree method && method.getName().contentEquals("onMessage"))
            found.add(method.getBody().getStatements().size());
        return super.visitClass(type, none);
      }
    }.scan(unit, null);
    return found;
  }
}
