package org.chatelaine.web.kit;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets a view read the components of a record: {@code #{row.name}}. Expression Language 5.0 cannot;
 * 6.0 can, then this goes.
 */
public class RecordResolver extends ELResolver {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
      };

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return accessor(base, property)
        .map(
            found -> {
              context.setPropertyResolved(base, property);
              return read(base, found);
            })
        .orElse(null);
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    accessor(base, property).ifPresent(found -> context.setPropertyResolved(base, property));
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (accessor(base, property).isPresent()) {
      throw new PropertyNotWritableException("A record does not change: " + property);
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    var found = accessor(base, property).isPresent();
    if (found) context.setPropertyResolved(base, property);
    return found;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  private static Optional<Method> accessor(Object base, Object property) {
    if (!(base instanceof Record) || property == null) return Optional.empty();
    return Optional.ofNullable(ACCESSORS.get(base.getClass()).get(property.toString()));
  }

  private static Object read(Object base, Method accessor) {
    try {
      return accessor.invoke(base);
    } catch (InvocationTargetException | IllegalAccessException failed) {
      throw new ELException(failed.getCause() == null ? failed : failed.getCause());
    }
  }
}
