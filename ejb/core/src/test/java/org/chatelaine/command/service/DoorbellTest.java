package org.chatelaine.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatelaine.command.CommandKind;
import org.chatelaine.device.Platform;
import org.chatelaine.rig.Rig;
import org.junit.jupiter.api.Test;

/** Who rings, when, how often, and who is woken. */
class DoorbellTest {

  private final List<String> sent = new ArrayList<>();
  private final List<Object> numbers = new ArrayList<>();
  private final HashMap<Object, Object> transaction = new HashMap<>();
  private final List<Synchronization> waiting = new ArrayList<>();
  private Set<UUID> spared = Set.of();
  private boolean brokerIsGone;

  @Test
  void aTransactionIsRungForOnceAndOnlyWhenItIsCommitted() throws Exception {
    var bell = bell();
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    bell.hear(new Ring(first, 0));
    bell.hear(new Ring(second, 3));
    assertThat(sent).isEmpty();

    ended(Status.STATUS_COMMITTED);

    assertThat(sent).containsExactly(first + " " + second);
    assertThat(numbers).containsExactly(first + ":0");
    assertThat(Doorbell.heard(message(sent.get(0))).commands()).containsExactly(first, second);
  }

  @Test
  void aRingForOneDeviceNamesTheCommandOnThatDevice() throws Exception {
    var bell = bell();
    var command = UUID.randomUUID();
    var target = UUID.randomUUID();
    bell.hear(new Ring(command, target, 2));
    bell.hear(new Ring(command, 0));

    ended(Status.STATUS_COMMITTED);

    assertThat(numbers).containsExactly(target + ":2");
    assertThat(Doorbell.heard(message(sent.get(0))))
        .isEqualTo(new Rung(List.of(command), List.of(target)));
  }

  @Test
  void whatIsRolledBackIsNotRungFor() throws Exception {
    bell().hear(new Ring(UUID.randomUUID(), 0));

    ended(Status.STATUS_ROLLEDBACK);

    assertThat(sent).isEmpty();
  }

  @Test
  void veryManyAreRungForInParts() throws Exception {
    var bell = bell();
    for (int i = 0; i < 2 * Doorbell.AT_ONCE + 1; i++) bell.hear(new Ring(UUID.randomUUID(), i));

    ended(Status.STATUS_COMMITTED);

    assertThat(sent).hasSize(3);
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(sent.stream().flatMap(text -> Doorbell.heard(message(text)).commands().stream()))
        .hasSize(2 * Doorbell.AT_ONCE + 1)
        .doesNotHaveDuplicates();
  }

  @Test
  void aBrokerThatIsGoneHurtsNobody() throws Exception {
    bell().hear(new Ring(UUID.randomUUID(), 0));
    brokerIsGone = true;

    ended(Status.STATUS_COMMITTED);

    assertThat(sent).isEmpty();
  }

  @Test
  void aDeviceIsWokenOnceHoweverManyOfItsCommandsAreRungFor() throws Exception {
    try (var world = new Rig()) {
      var shelf = new Shelf(world);
      var phone = shelf.iPhone();
      var other = shelf.iPhone();
      var done = shelf.iPhone();
      var commands =
          Stream.of(
                  shelf.queued(phone, CommandKind.DEVICE_LOCK),
                  shelf.queued(phone, CommandKind.RESTART_DEVICE),
                  shelf.queued(other, CommandKind.DEVICE_LOCK))
              .map(target -> shelf.row(target).commandId())
              .toList();
      var woken = new ArrayList<UUID>();
      world.put(Instance.class, channels(woken));

      world.the(Waker.class).wake(new Rung(commands, List.of()));

      assertThat(woken).containsExactlyInAnyOrder(phone, other).doesNotContain(done);
    }
  }

  @Test
  void aRingThatTheVendorWasSparedDoesNotHaveTheNextOneComeLater() throws Exception {
    try (var world = new Rig()) {
      var shelf = new Shelf(world);
      var phone = shelf.iPhone();
      var other = shelf.iPhone();
      var targets =
          Stream.of(phone, other)
              .map(device -> shelf.queued(device, CommandKind.DEVICE_INFORMATION))
              .toList();
      var woken = new ArrayList<UUID>();
      world.put(Instance.class, channels(woken));
      for (int ring = 1; ring <= 8; ring++) {
        world.passes(Duration.ofHours(3));
        world.in(world.the(SweptPage.class)::sweep);
      }
      spared = Set.of(phone);

      world.in(() -> world.the(Waker.class).wake(new Rung(List.of(), targets)));

      assertThat(woken).containsExactlyInAnyOrder(phone, other);
      world.passes(Duration.ofMinutes(4));
      world.forget();
      world.in(world.the(SweptPage.class)::sweep);
      assertThat(world.told(Ring.class)).extracting(Ring::target).containsExactly(targets.get(0));
    }
  }

  private Instance<?> channels(List<UUID> woken) {
    var channel =
        new DeviceChannel() {
          @Override
          public Platform platform() {
            return Platform.APPLE;
          }

          @Override
          public Set<UUID> wake(List<UUID> devices) {
            woken.addAll(devices);
            return spared;
          }
        };
    return fake(
        Instance.class, (proxy, method, values) -> List.<DeviceChannel>of(channel).iterator());
  }

  private void ended(int status) {
    waiting.forEach(each -> each.afterCompletion(status));
  }

  private Doorbell bell() throws ReflectiveOperationException {
    var rings = new RingsOfATransaction();
    put(rings, "transaction", registry());
    var bell = new Doorbell();
    put(bell, "rings", rings);
    put(bell, "factory", broker());
    return bell;
  }

  private TransactionSynchronizationRegistry registry() {
    return fake(
        TransactionSynchronizationRegistry.class,
        (proxy, method, values) ->
            switch (method.getName()) {
              case "getResource" -> transaction.get(values[0]);
              case "putResource" -> transaction.put(values[0], values[1]);
              default -> waiting.add((Synchronization) values[0]) ? null : null;
            });
  }

  private ConnectionFactory broker() {
    var producer =
        fake(
            JMSProducer.class,
            (proxy, method, values) -> {
              if (method.getName().equals("setProperty")) numbers.add(values[1]);
              if (method.getName().equals("send")) sent.add((String) values[1]);
              return proxy;
            });
    var context =
        fake(
            JMSContext.class,
            (proxy, method, values) -> method.getName().equals("createProducer") ? producer : null);
    return fake(
        ConnectionFactory.class,
        (proxy, method, values) -> {
          if (brokerIsGone) throw new JMSRuntimeException("gone");
          return context;
        });
  }

  private static TextMessage message(String text) {
    return fake(TextMessage.class, (proxy, method, values) -> text);
  }

  private static void put(Object bean, String name, Object value)
      throws ReflectiveOperationException {
    var field = bean.getClass().getDeclaredField(name);
    field.setAccessible(true);
    field.set(bean, value);
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            DoorbellTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
