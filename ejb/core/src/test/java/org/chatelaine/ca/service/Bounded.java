package org.chatelaine.ca.service;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;

/** Draws the transactions of a session bean where its annotations say, as the container does. */
public final class Bounded {

  private final LocalCa ca;

  private Bounded(LocalCa ca) {
    this.ca = ca;
  }

  static <T> Class<? extends T> type(Class<T> type, LocalCa ca)
      throws ReflectiveOperationException {
    return new ByteBuddy()
        .subclass(type)
        .method(
            ElementMatchers.isPublic()
                .and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
        .intercept(MethodDelegation.to(new Bounded(ca)))
        .make()
        .load(
            type.getClassLoader(),
            ClassLoadingStrategy.UsingLookup.of(
                MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
        .getLoaded();
  }

  /** One call from outside. */
  @RuntimeType
  public Object called(@Origin Method method, @SuperCall Callable<?> work) throws Exception {
    return switch (attribute(method)) {
      case REQUIRED, REQUIRES_NEW, MANDATORY -> ca.within(work);
      default -> work.call();
    };
  }

  private static TransactionAttributeType attribute(Method method) {
    var own = method.getAnnotation(TransactionAttribute.class);
    if (own != null) return own.value();
    var all = method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
    return all == null ? TransactionAttributeType.REQUIRED : all.value();
  }
}
