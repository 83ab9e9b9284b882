package org.wayloom.http;

import java.util.Locale;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Writes enum constants in kebab-case; a {@code @JsonProperty} on a constant still wins. */
final class EnumWords extends JacksonAnnotationIntrospector {
  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    String[] found = super.findEnumValues(config, type, constants, names);
    for (int i = 0; i < constants.length; i++) {
      if (found[i] == null || found[i].equals(constants[i].name())) {
        found[i] = constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }
    return found;
  }
}
