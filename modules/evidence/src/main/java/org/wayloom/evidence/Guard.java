package org.wayloom.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.SourcePolicy.FieldClass;
import org.wayloom.evidence.SourcePolicy.Texts;
import org.wayloom.masking.Masked;
import org.wayloom.masking.Masking;

/**
 * Lets through of a piece of evidence what its source's policy allows: texts masked or dropped,
 * secret fields left out, nothing of erased persons. One thread.
 */
final class Guard {
  private static final int REMEMBERED = 1 << 16;
  private static final int CLEAN = 1 << 12;
  private static final Pattern BETWEEN_VALUES = Pattern.compile("[;,\"\\s{}\\[\\]]+");
  private static final Pattern JSON_FIELD =
      Pattern.compile("\"([^\"]{1,200})\"\\s*:\\s*(?:\"[^\"]*+\"?|[^\",{}\\[\\]\\s]++)");

  private final SourcePolicy policy;
  private final Tombstones erased;
  private final Map<String, FieldClass> classes = new HashMap<>();
  private final Map<String, Boolean> asked = new HashMap<>();
  private final @Nullable String[] clean = new @Nullable String[CLEAN];
  private @Nullable String[] names = new @Nullable String[64];
  private @Nullable FieldClass[] classOfPlace = new @Nullable FieldClass[64];
  private long masked;

  Guard(SourcePolicy policy, Tombstones erased) {
    this.policy = policy;
    this.erased = erased;
  }

  /** How many things were replaced so far. */
  long masked() {
    return masked;
  }

  boolean isSecret(String field) {
    return classOf(field) == FieldClass.SECRET;
  }

  /** Whether it is about somebody of whom nothing may be kept. */
  boolean refuses(Draft draft) {
    return isErased(draft.person);
  }

  private boolean isErased(String name) {
    if (erased.isEmpty()) {
      return false;
    }
    if (asked.size() > REMEMBERED) {
      asked.clear();
    }
    return asked.computeIfAbsent(name, erased::holds);
  }

  /** Takes out of the draft what may not be kept; true when it is another now. */
  boolean apply(Draft draft) {
    boolean changed = false;
    if (policy.texts() == Texts.DROP && draft.text != null) {
      draft.text = null;
      changed = true;
    }
    long before = masked;
    if (policy.texts() != Texts.KEEP) {
      draft.type = mask(draft.type);
      draft.page = draft.page == null ? null : mask(draft.page);
      draft.text = draft.text == null ? null : mask(draft.text);
    }
    changed |= properties(draft);
    return changed || masked > before;
  }

  private boolean properties(Draft draft) {
    if (draft.properties() > names.length) {
      int size = draft.properties() * 2;
      names = new @Nullable String[size];
      classOfPlace = new @Nullable FieldClass[size];
    }
    boolean dropped = false;
    for (int i = 0; i < draft.properties(); i++) {
      FieldClass is = classOf(i, draft.name(i));
      if (is == FieldClass.SECRET || namesErased(draft, i)) {
        draft.remove(i--);
        dropped = true;
      } else if (is != FieldClass.PERSONAL && policy.texts() != Texts.KEEP) {
        maskProperty(draft, i);
      }
    }
    return dropped;
  }

  /** Somebody else may come from a browser that an erased person used. */
  private boolean namesErased(Draft draft, int i) {
    return !erased.isEmpty()
        && Identities.NAMING.contains(draft.name(i))
        && isErased(draft.value(i));
  }

  /** Values repeat from row to row; one that was clean a while ago is not looked at again. */
  @SuppressWarnings("ReferenceEquality") // An equal value that is another object is looked at.
  private void maskProperty(Draft draft, int i) {
    String value = draft.value(i);
    int slot = value.hashCode() & (CLEAN - 1);
    if (clean[slot] == value) {
      return;
    }
    String after = mask(value);
    if (after == value) {
      clean[slot] = value;
    } else {
      draft.set(i, after);
    }
  }

  @SuppressWarnings("ReferenceEquality") // A name that is another object is found in the map.
  private FieldClass classOf(int place, String name) {
    FieldClass known = names[place] == name ? classOfPlace[place] : null;
    if (known == null) {
      known = classOf(name);
      names[place] = name;
      classOfPlace[place] = known;
    }
    return known;
  }

  private FieldClass classOf(String name) {
    return classes.computeIfAbsent(name, policy::classOf);
  }

  /** What of a refused row is kept for people to look at. */
  Rejection apply(Rejection rejection) {
    if (namesErased(rejection.raw())) {
      return new Rejection(rejection.line(), null, PersonalData.ERASED, "");
    }
    String raw = withoutSecrets(rejection.raw());
    return policy.texts() == Texts.KEEP
        ? new Rejection(rejection.line(), rejection.column(), rejection.reason(), raw)
        : new Rejection(rejection.line(), rejection.column(), mask(rejection.reason()), mask(raw));
  }

  private boolean namesErased(String raw) {
    return !erased.isEmpty() && BETWEEN_VALUES.splitAsStream(raw).anyMatch(this::isErased);
  }

  /** Rows of JSON are shown as they came, names of fields and all. */
  private String withoutSecrets(String raw) {
    return raw.indexOf('{') < 0
        ? raw
        : JSON_FIELD
            .matcher(raw)
            .replaceAll(
                field ->
                    Matcher.quoteReplacement(
                        isSecret(field.group(1))
                            ? "\"" + field.group(1) + "\":\"[secret]\""
                            : field.group()));
  }

  private String mask(String text) {
    Masked result = Masking.of(text);
    masked += result.found();
    return result.text();
  }
}
