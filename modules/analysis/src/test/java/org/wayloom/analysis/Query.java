package org.wayloom.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.DataBinder;

/** The part of an address behind its question mark, read as the server reads it. */
final class Query {
  private Query() {}

  /**
   * @param query such as {@code did=look&did=buy&times=2}; empty for nothing asked
   */
  static <T> T as(Class<T> parameters, String query) {
    Map<String, List<String>> values =
        Arrays.stream(query.split("&"))
            .map(each -> each.split("=", 2))
            .filter(each -> each.length == 2)
            .collect(
                Collectors.groupingBy(
                    each -> each[0], Collectors.mapping(each -> each[1], Collectors.toList())));
    DataBinder binder = new DataBinder(null);
    binder.setTargetType(ResolvableType.forClass(parameters));
    binder.setConversionService(new DefaultFormattingConversionService());
    binder.construct(
        new DataBinder.ValueResolver() {
          @Override
          public @Nullable Object resolveValue(String name, Class<?> type) {
            List<String> found = values.get(name);
            return found == null || found.size() > 1 ? found : found.getFirst();
          }

          @Override
          public Set<String> getNames() {
            return values.keySet();
          }
        });
    if (binder.getBindingResult().hasErrors()) {
      throw new IllegalArgumentException(binder.getBindingResult().toString());
    }
    return parameters.cast(Objects.requireNonNull(binder.getTarget()));
  }
}
