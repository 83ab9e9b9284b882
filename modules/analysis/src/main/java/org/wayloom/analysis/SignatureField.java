package org.wayloom.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Signature;

/** A part of an event signature that rules can test, by the name that rules call it. */
sealed interface SignatureField {
  String PROPERTY = "property:";

  /** The signature's value, null when it has none. */
  @Nullable String of(Signature signature);

  String name();

  /** The field of that name, or a failure with a sentence that lists the names there are. */
  static SignatureField named(String name) {
    for (Part part : Part.values()) {
      if (part.name.equals(name)) {
        return new Plain(part);
      }
    }
    if (name.startsWith(PROPERTY) && name.length() > PROPERTY.length()) {
      return new Property(name.substring(PROPERTY.length()));
    }
    throw new IllegalArgumentException(
        "A rule tests type, channel, page, kind or property:NAME, not: " + name);
  }

  /** What every signature has, if only as an empty place. */
  enum Part {
    TYPE("type"),
    CHANNEL("channel"),
    PAGE("page"),
    KIND("kind");

    private final String name;

    Part(String name) {
      this.name = name;
    }
  }

  /** One of the fixed parts. */
  record Plain(Part part) implements SignatureField {
    @Override
    public @Nullable String of(Signature signature) {
      return switch (part) {
        case TYPE -> signature.type();
        case CHANNEL -> signature.channel();
        case PAGE -> signature.page();
        case KIND -> signature.kind().name().toLowerCase(Locale.ROOT);
      };
    }

    @Override
    public String name() {
      return part.name;
    }
  }

  /** A property that the workspace made part of its signatures. */
  record Property(String property) implements SignatureField {
    @Override
    public @Nullable String of(Signature signature) {
      return signature.properties().get(property);
    }

    @Override
    public String name() {
      return PROPERTY + property;
    }
  }
}
