package org.wayloom.collaboration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * Three windows that write into the same texts of a document, and the server that merges: a seed
 * decides what they write, when the server takes it, and when each hears of it. Told as steps, one
 * a line, which the page's own code repeats ({@code mergedLife.test.ts}).
 */
final class MergedLife {
  /** What may happen and must now and then. */
  enum Happened {
    MERGED,
    CONFLICT,
    REFUSED,
    REBASED
  }

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final DocumentKind MAP = new DocumentKind("map");
  private static final int STEPS = 60;
  private static final List<String> WINDOWS = List.of("a", "b", "c");
  private static final List<String> CARDS = List.of("c1", "c2", "c3");

  /** Zero-width joiners, letters of two code units, marks, line ends of two kinds. */
  private static final List<String> WORDS =
      List.of(
          "pay",
          "by",
          "card",
          "",
          "نامه",
          "می‌رود",
          "чек",
          "żółć",
          "zo\u0307\u0142c\u0301",
          "🧭",
          "👩‍👩‍👧",
          "ﬁn",
          ".",
          "\n",
          "\r\n",
          "\"q\" \\",
          "\u00a0",
          "\u2028");

  /** Long enough for two to write at different places of it. */
  private static final String BEGINNING = String.join(" ", WORDS);

  /** Texts are merged; titles are not, and one colour is forbidden. */
  private static final DocumentRules RULES =
      new DocumentRules() {
        @Override
        public DocumentKind kind() {
          return MAP;
        }

        @Override
        public Optional<Problem> refuses(Operation operation, DocumentState before) {
          return operation instanceof Operation.Set set && set.fields().containsKey("color")
              ? Optional.of(Problem.of(ProblemType.INVALID_OPERATION, "No colours here."))
              : Optional.empty();
        }

        @Override
        public Optional<ValueMerge> merging(String type, String field) {
          return field.equals("text")
              ? Optional.of(
                  (base, theirs, mine) ->
                      ThreeWayText.merge(words(base), words(theirs), words(mine))
                          .map(FieldValue::text))
              : Optional.empty();
        }
      };

  private final Random random;
  private final List<String> steps = new ArrayList<>();
  private final Map<Happened, Integer> happened = new EnumMap<>(Happened.class);
  private final List<Commit> log = new ArrayList<>();
  private final Decisions decisions =
      new Decisions(
          new BatchRules(LiveLimits.STANDARD, Map.of(MAP, List.of(RULES))),
          version -> Optional.of(log.get(Math.toIntExact(version - 1))),
          LiveLimits.STANDARD);
  private final List<EditingWindow> windows;
  private Forest server;
  private int made;

  MergedLife(int seed) {
    this.random = new Random(seed);
    Forest forest = Forest.empty(new DocumentId("m"), MAP, 1);
    for (String card : CARDS) {
      forest =
          forest.with(
              new Operation.Create(
                  card,
                  "card",
                  new Place("m", "a" + card.charAt(1)),
                  Map.of("text", FieldValue.text(BEGINNING))),
              0);
    }
    this.server = forest;
    this.windows = WINDOWS.stream().map(name -> new EditingWindow(name, server)).toList();
  }

  private static String words(FieldValue value) {
    return value instanceof FieldValue.Text text ? text.value() : "";
  }

  /** The document that all begin with. */
  static List<RecordState> beginning() {
    Forest forest = new MergedLife(1).server;
    List<RecordState> records = new ArrayList<>(forest.records());
    records.add(forest.root());
    return records;
  }

  /** Lives, until everybody has heard everything; the steps of it. */
  List<String> live() {
    for (int i = 0; i < STEPS; i++) {
      EditingWindow window = windows.get(random.nextInt(windows.size()));
      int what = random.nextInt(100);
      if (what < 45) {
        edit(window);
      } else if (what < 72) {
        take(window);
      } else {
        hear(window);
      }
    }
    windows.forEach(window -> repeat(() -> take(window)));
    windows.forEach(window -> repeat(() -> hear(window)));
    return List.copyOf(steps);
  }

  private static void repeat(java.util.function.BooleanSupplier step) {
    while (step.getAsBoolean()) {
      // Once more.
    }
  }

  Map<Happened, Integer> happened() {
    return happened;
  }

  /** Whether each window shows what the server has. */
  boolean isAgreed() {
    String whole = RandomLife.hash(server);
    return windows.stream().allMatch(window -> RandomLife.hash(window.view()).equals(whole));
  }

  private void count(Happened what) {
    happened.merge(what, 1, Integer::sum);
  }

  private void edit(EditingWindow window) {
    int what = random.nextInt(100);
    String card = CARDS.get(random.nextInt(CARDS.size()));
    if (what < 60) {
      type(window, card);
    } else if (what < 72) {
      write(window, set(card, "title", word()));
    } else if (what < 80) {
      made++;
      write(window, new Operation.Create("n" + made, "card", place(), Map.of()));
    } else if (what < 88) {
      write(window, new Operation.Move(card, place()));
    } else if (what < 95) {
      boolean deleted = window.view().get(card).deleted();
      write(window, new Operation.Set(card, Map.of("deleted", FieldValue.flag(!deleted))));
    } else {
      write(window, set(card, "color", "red"));
    }
  }

  private void write(EditingWindow window, Operation operation) {
    told("edit", window, null, window.write(operation));
  }

  /** Mostly goes on in the text that it was typing. */
  private void type(EditingWindow window, String card) {
    EditingWindow.Typing before = window.typing();
    EditingWindow.Typing typing =
        before != null && random.nextInt(10) < 7
            ? before
            : new EditingWindow.Typing(
                card, card + " " + steps.size(), window.view().get(card).text("text", ""));
    told("edit", window, typing.group(), window.type(typing.with(edited(typing.text()))));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** A few words more, less or other. */
  private String edited(String text) {
    List<String> words = new ArrayList<>(ThreeWayText.words(text));
    for (int edits = random.nextInt(3); edits >= 0; edits--) {
      int at = random.nextInt(words.size() + 1);
      switch (at < words.size() ? random.nextInt(3) : 2) {
        case 0 -> words.remove(at);
        case 1 -> words.set(at, word());
        default -> words.addAll(at, List.of(" ", word()));
      }
    }
    return String.join("", words);
  }

  private Place place() {
    return new Place("m", FractionalIndex.between(null, null) + (char) ('A' + random.nextInt(26)));
  }

  private static Operation set(String id, String field, String text) {
    return new Operation.Set(id, Map.of(field, FieldValue.text(text)));
  }

  /** The server takes the next batch of a window. */
  private boolean take(EditingWindow window) {
    return window
        .nextToTake()
        .map(
            sent -> {
              Batch batch = Batch.of(window.client(), sent.seq(), sent.operations(), Actor.LOCAL);
              Instant now = NOON.plusSeconds(log.size());
              Decisions.Decision decision = decisions.on(server, batch, now).getFirst();
              count(sent.operations(), decision);
              Commit commit =
                  new Commit(
                      server.version() + 1,
                      window.client(),
                      sent.seq(),
                      Actor.LOCAL,
                      now,
                      named(decision.effective()));
              log.add(commit);
              server = server.after(commit);
              taken(window, commit.operations(), sent.operations());
              return true;
            })
        .orElse(false);
  }

  /** What the server took; not told again where that is what was sent. */
  private void taken(EditingWindow window, List<Operation> taken, List<Operation> sent) {
    steps.add(
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeStringProperty("do", "take");
              out.writeStringProperty("by", window.client().value());
              if (!taken.equals(sent)) {
                out.writeName("ops");
                Json.operations(out, taken);
              }
              out.writeEndObject();
            }));
  }

  /** The other texts that are kept get ids that are the same each time. */
  private List<Operation> named(List<Operation> operations) {
    List<Operation> named = new ArrayList<>();
    for (Operation operation : operations) {
      named.add(
          operation instanceof Operation.Create create
                  && create.type().equals(ConcurrentTexts.CONFLICT)
              ? new Operation.Create(
                  "k" + log.size() + "-" + named.size(),
                  create.type(),
                  create.place(),
                  create.fields())
              : operation);
    }
    return named;
  }

  private void count(List<Operation> sent, Decisions.Decision decision) {
    List<Operation> taken = decision.effective();
    if (decision.refusal() != null) {
      count(Happened.REFUSED);
    } else if (taken.size() > sent.size()) {
      count(Happened.CONFLICT);
    } else if (!taken.equals(sent)) {
      count(Happened.MERGED);
    }
  }

  /** A window hears of the next batch in the log. */
  private boolean hear(EditingWindow window) {
    int next = Math.toIntExact(window.version());
    if (next == log.size()) {
      return false;
    }
    Commit commit = log.get(next);
    if (window.hear(commit)) {
      count(Happened.REBASED);
    }
    told("hear", window, null, null);
    return true;
  }

  private void told(
      String what,
      EditingWindow window,
      @org.jspecify.annotations.Nullable String group,
      @org.jspecify.annotations.Nullable List<Operation> operations) {
    steps.add(
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeStringProperty("do", what);
              out.writeStringProperty("by", window.client().value());
              if (group != null) {
                out.writeStringProperty("group", group);
              }
              if (operations != null) {
                out.writeName("ops");
                Json.operations(out, operations);
              }
              out.writeStringProperty("shows", RandomLife.hash(window.view()).substring(0, 8));
              out.writeEndObject();
            }));
  }
}
