package org.wayloom.http;

import java.util.Set;

/**
 * Endpoint classes of libraries that cannot declare a permission and that every caller may use,
 * such as the one that serves the description of the API. Subclasses count.
 */
public record OpenEndpoints(Set<Class<?>> types) {
  public OpenEndpoints {
    types = Set.copyOf(types);
  }

  public static OpenEndpoints none() {
    return new OpenEndpoints(Set.of());
  }

  boolean holds(Class<?> endpoint) {
    return types.stream().anyMatch(type -> type.isAssignableFrom(endpoint));
  }
}
