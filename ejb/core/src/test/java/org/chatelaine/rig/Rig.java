package org.chatelaine.rig;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.chatelaine.account.Language;
import org.chatelaine.account.MailAddress;
import org.chatelaine.account.Person;
import org.chatelaine.account.PersonName;
import org.chatelaine.account.Persons;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.MasterKey;
import org.flywaydb.core.Flyway;

/**
 * The beans of the product on a database of their own, without a server: enough of injection,
 * events and transactions to tell whole stories in milliseconds. Plain SQL and entities share one
 * connection, and what is executed on it is counted. The database is H2 in memory, or the one on
 * PostgreSQL that {@code chatelaine.test.url} names, in a schema of its own.
 */
public final class Rig implements AutoCloseable {

  private static final String USER = System.getProperty("chatelaine.test.user", "sa");

  private static final Map<String, String> H2 =
      Map.of(
          "bytes", "varbinary(10000000)",
          "text", "varchar(1000000)",
          "new_uuid", "random_uuid()",
          "where_open", "");

  private static final Map<String, String> POSTGRESQL =
      Map.of(
          "bytes", "bytea",
          "text", "text",
          "new_uuid", "gen_random_uuid()",
          "where_open", "where open_device is not null");

  public final List<Object> told = new ArrayList<>();
  public final TestClock clock = new TestClock();

  private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
  private final Map<Object, Object> transaction = new HashMap<>();
  private final CountedDatabase database;
  private final EntityManager rows;

  private final String url;

  public Rig() {
    this(
        migrated(
            System.getProperty("chatelaine.test.url"),
            "s" + UUID.randomUUID().toString().replace("-", "")));
  }

  private Rig(String url) {
    this.url = url;
    try {
      database = new CountedDatabase(DriverManager.getConnection(url, USER, ""));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    var unit = new HashMap<String, Object>();
    unit.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    unit.put("jakarta.persistence.jtaDataSource", "");
    unit.put("jakarta.persistence.nonJtaDataSource", database.source());
    unit.put("eclipselink.target-server", "None");
    unit.put("eclipselink.session-name", UUID.randomUUID().toString());
    unit.put("eclipselink.weaving", "false");
    rows = Persistence.createEntityManagerFactory("chatelaine", unit).createEntityManager();
    put(Clocks.class, new Clocks(clock));
  }

  /** The same database, as another thread or node sees it, with beans of its own. */
  public Rig beside() {
    var other = new Rig(url);
    if (beans.containsKey(MasterKey.class)) other.put(MasterKey.class, the(MasterKey.class));
    return other;
  }

  /**
   * Something is done here in a transaction; before it ends, something else begins beside it, which
   * has to wait for that end.
   *
   * @return what came of the other, that saw all that was done here
   */
  public <T> T first(Runnable here, Rig beside, Supplier<T> there) throws Exception {
    var thread = Executors.newSingleThreadExecutor();
    try {
      var other =
          in(
              () -> {
                here.run();
                rows.flush();
                var second = thread.submit(() -> beside.in(there));
                assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
                    .as("the second one waits for the first")
                    .isInstanceOf(TimeoutException.class);
                return second;
              });
      return other.get(10, TimeUnit.SECONDS);
    } finally {
      thread.shutdown();
    }
  }

  /** The address of a database that has our tables, and nothing else. */
  private static String migrated(String given, String schema) {
    var h2 = given == null;
    var url =
        h2 ? "jdbc:h2:mem:" + schema + ";DB_CLOSE_DELAY=-1" : given + "&currentSchema=" + schema;
    var flyway = Flyway.configure().dataSource(url, USER, "").locations("classpath:db");
    if (!h2) flyway.schemas(schema);
    flyway.placeholders(h2 ? H2 : POSTGRESQL).load().migrate();
    return url;
  }

  public <T> Rig put(Class<T> type, T bean) {
    beans.put(type, bean);
    return this;
  }

  /** Has beans made anew when they are asked for next, as after a restart. */
  public void gone(Class<?>... types) {
    for (var type : types) beans.remove(type);
  }

  /** The bean of a type, made with all that it needs when it is asked for first. */
  @SuppressWarnings("unchecked")
  public <T> T the(Class<T> type) {
    if (!beans.containsKey(type)) {
      var bean = made(type);
      beans.put(type, bean);
      fill(bean, type);
    }
    return (T) beans.get(type);
  }

  /** Does something in one transaction. */
  public <T> T in(Supplier<T> work) {
    transaction.clear();
    rows.getTransaction().begin();
    // So that plain SQL is in it too, when no entity is touched.
    rows.unwrap(Connection.class);
    try {
      var result = work.get();
      rows.getTransaction().commit();
      return result;
    } finally {
      if (rows.getTransaction().isActive()) rows.getTransaction().rollback();
      rows.clear();
    }
  }

  public void in(Runnable work) {
    in(
        () -> {
          work.run();
          return null;
        });
  }

  public Instant now() {
    return clock.instant();
  }

  public void passes(Duration time) {
    clock.passes(time);
  }

  /** What was fired of a kind so far, the oldest first. */
  public <T> List<T> told(Class<T> type) {
    return told.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Forgets what was fired and executed so far. */
  public void forget() {
    told.clear();
    database.forget();
  }

  /** The SQL executed since. */
  public List<String> statements() {
    return database.statements();
  }

  public int commits() {
    return database.commits();
  }

  /** Somebody new, with the mail address for a name. */
  public Person person(String mail) {
    return in(
        () -> {
          var person =
              new Person(
                  SpaceId.DEFAULT,
                  new MailAddress(mail),
                  new PersonName(mail),
                  Actor.Role.USER,
                  Language.ENGLISH,
                  now());
          the(Persons.class).add(person);
          return person;
        });
  }

  public int sql(String statement, Object... values) {
    var query = rows.createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
    return in(() -> query.executeUpdate());
  }

  public List<?> select(String statement, Object... values) {
    var query = rows.createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
    return query.getResultList();
  }

  /** Fires to all observers of the beans that were made, as in the transaction of the sender. */
  public void fire(Object event) {
    told.add(event);
    for (var bean : List.copyOf(beans.values()))
      for (var method : bean.getClass().getDeclaredMethods())
        if (observes(method, event)) call(bean, method, event);
  }

  private static boolean observes(Method method, Object event) {
    if (method.getParameterCount() != 1) return false;
    var parameter = method.getParameters()[0];
    var observes = parameter.getAnnotation(Observes.class);
    return observes != null
        && observes.during() == TransactionPhase.IN_PROGRESS
        && parameter.getType().isInstance(event);
  }

  private static void call(Object bean, Method method, Object event) {
    try {
      method.setAccessible(true);
      method.invoke(bean, event);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object made(Class<?> type) {
    if (type.isInterface()) return answeringNothing(type);
    try {
      for (Constructor<?> constructor : type.getDeclaredConstructors())
        if (constructor.isAnnotationPresent(Inject.class)) {
          constructor.setAccessible(true);
          var needs = Arrays.stream(constructor.getParameterTypes()).map(this::the).toArray();
          return constructor.newInstance(needs);
        }
      var plain = type.getDeclaredConstructor();
      plain.setAccessible(true);
      return plain.newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getName(), impossible);
    }
  }

  private static Object answeringNothing(Class<?> type) {
    return Proxy.newProxyInstance(
        Rig.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> null);
  }

  private void fill(Object bean, Class<?> type) {
    for (var field : type.getDeclaredFields()) {
      try {
        if (field.isAnnotationPresent(PersistenceContext.class)) set(bean, field, rows);
        else if (field.getType() == Event.class) set(bean, field, event());
        else if (field.getType() == Instance.class) set(bean, field, beans.get(Instance.class));
        else if (field.isAnnotationPresent(Inject.class)) set(bean, field, the(field.getType()));
        else if (field.isAnnotationPresent(Resource.class))
          set(bean, field, resource(field.getType()));
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private Object resource(Class<?> type) {
    if (type == DataSource.class) return database.source();
    if (type != TransactionSynchronizationRegistry.class) return answeringNothing(type);
    return Proxy.newProxyInstance(
        Rig.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, values) ->
            method.getName().equals("putResource")
                ? transaction.put(values[0], values[1])
                : transaction.get(values[0]));
  }

  private static void set(Object bean, Field field, Object value) throws IllegalAccessException {
    field.setAccessible(true);
    field.set(bean, value);
  }

  private Object event() {
    return Proxy.newProxyInstance(
        Rig.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, values) -> {
          if (method.getName().equals("fire")) fire(values[0]);
          return null;
        });
  }

  @Override
  public void close() {
    var unit = rows.getEntityManagerFactory();
    rows.close();
    unit.close();
    database.close();
  }
}
