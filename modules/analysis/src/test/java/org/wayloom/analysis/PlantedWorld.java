package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/**
 * A company of twelve hundred customers, four stages with two touchpoints each, three channels and
 * ordinary noise; and up to three things that are wrong, each at a place of its own.
 */
final class PlantedWorld {
  private static final int STAGES = 4;
  private static final int TOUCHPOINTS = 8;
  private static final int PERSONS = 1_200;
  private static final String[] CHANNELS = {"web", "app", "shop"};
  private static final double HOUR = 3_600_000;

  private final SplittableRandom random;

  /** What is wrong, each by the ids of the findings of which any one says all of it. */
  final List<Set<String>> planted = new ArrayList<>();

  /** Ids of what follows from something planted; told, but not as something of its own. */
  final Set<String> following = new LinkedHashSet<>();

  private final double[] mean = new double[TOUCHPOINTS];
  private final double[] lost = {0.15, 0.15, 0.15, 0};
  private final double[] hours = {20, 20, 20, 20};
  private final double[] returns = new double[TOUCHPOINTS];
  private final double[] missing = new double[TOUCHPOINTS];
  private final double[] failed = new double[TOUCHPOINTS];
  private final double[] early = new double[TOUCHPOINTS];
  private double unknown = 0.02;
  private double call = 0.02;
  private final double[] tickets = new double[TOUCHPOINTS];
  private final double[] complaints = new double[TOUCHPOINTS];
  private final double[] reviews = new double[TOUCHPOINTS];
  private int badChannelAt = -1;
  private int slowChannelAt = -1;
  private int losingChannelAt = -1;

  /** Whether the customer at hand has had enough, and how many times as long they take. */
  private boolean gone;

  private double patience = 1;
  private int silent = -1;

  PlantedWorld(long seed, int wrong) {
    random = new SplittableRandom(seed);
    Arrays.fill(mean, 4.0);
    Arrays.fill(returns, 0.01);
    Arrays.fill(missing, 0.01);
    Arrays.fill(failed, 0.02);
    Arrays.fill(tickets, 0.03);
    Arrays.fill(complaints, 0.2);
    Arrays.fill(reviews, 4.0);
    List<Integer> free = new ArrayList<>();
    for (int t = 0; t < TOUCHPOINTS; t++) {
      free.add(t);
    }
    List<Finding.Code> codes = new ArrayList<>(List.of(Finding.Code.values()));
    codes.remove(Finding.Code.CHANNEL_NOT_OFFERED); // is read from the drawing, not found in noise
    for (int i = 0; i < wrong; i++) {
      Finding.Code code = codes.remove(random.nextInt(codes.size()));
      int touchpoint =
          switch (code) {
            case SILENT_TOUCHPOINT -> ofWholeStage(free);
            case CHANNEL_SLOW, CHANNEL_DROP_OFF -> leavingAStage(free);
            default -> free.remove(random.nextInt(free.size()));
          };
      plant(code, touchpoint);
    }
  }

  /** A touchpoint of a stage in which nothing else is wrong; both its touchpoints are taken. */
  private int ofWholeStage(List<Integer> free) {
    List<Integer> whole = free.stream().filter(t -> free.contains(neighbour(t))).toList();
    int t = whole.get(random.nextInt(whole.size()));
    free.removeAll(List.of(t, neighbour(t)));
    return t;
  }

  /** A touchpoint from which customers leave a stage that another follows. */
  private int leavingAStage(List<Integer> free) {
    List<Integer> leaving = free.stream().filter(t -> t % 2 == 1 && t < TOUCHPOINTS - 2).toList();
    Integer t = leaving.get(random.nextInt(leaving.size()));
    free.remove(t);
    return t;
  }

  private static int neighbour(int t) {
    return t % 2 == 0 ? t + 1 : t - 1;
  }

  private void plant(Finding.Code code, int t) {
    int stage = t / 2;
    switch (code) {
      case LOW_SCORE -> {
        mean[t] = 3.0;
        say(code, "touchpoint:t" + t);
      }
      case LOW_REVIEWS -> {
        reviews[t] = 2.8;
        say(code, "touchpoint:t" + t);
      }
      case NEGATIVE_TEXTS -> {
        complaints[t] = 0.6;
        say(code, "touchpoint:t" + t);
      }
      case TICKETS -> {
        tickets[t] = 0.2;
        say(code, "touchpoint:t" + t);
      }
      case CHANNEL_SLOW -> {
        slowChannelAt = t;
        say(code, "touchpoint:t" + t + ":channel:app");
        follows(Finding.Code.SLOW, "stage:s" + stage);
      }
      case CHANNEL_DROP_OFF -> {
        losingChannelAt = t;
        say(code, "touchpoint:t" + t + ":channel:app");
        follows(Finding.Code.DROP_OFF, "stage:s" + stage);
      }
      case DROP_OFF -> {
        stage = stage % 3;
        lost[stage] = 0.4;
        say(code, "stage:s" + stage);
      }
      case SLOW -> {
        stage = stage % 3;
        hours[stage] = 80;
        say(code, "stage:s" + stage);
      }
      case RETURNS -> {
        returns[t] = 0.25;
        // To and fro between two touchpoints, each is come back to by the same customers.
        say(code, "touchpoint:t" + t, "touchpoint:t" + neighbour(t));
        // A way back that is not drawn is a deviation too, of the touchpoint or of those after it.
        for (int at : new int[] {t, neighbour(t)}) {
          follows(Finding.Code.AD_HOC, "touchpoint:t" + at);
          follows(Finding.Code.OUT_OF_ORDER, "touchpoint:t" + at);
          follows(Finding.Code.RETURNS, "touchpoint:t" + at);
        }
      }
      case UNKNOWN_EVENTS -> {
        unknown = 0.25;
        say(code, "events:mystery");
      }
      case SILENT_TOUCHPOINT -> {
        silent = t;
        say(code, "touchpoint:t" + t);
      }
      case CHANNEL_SCORE -> {
        badChannelAt = t;
        say(code, "touchpoint:t" + t + ":channel:app");
        follows(Finding.Code.LOW_SCORE, "touchpoint:t" + t);
      }
      case CHANNEL_NOT_OFFERED ->
          throw new IllegalArgumentException("nothing of the evidence makes it");
      case MISSING -> {
        missing[t] = 0.2;
        say(code, "touchpoint:t" + t);
      }
      case AD_HOC -> {
        call = 0.2;
        say(code, "touchpoint:call");
      }
      case FAILED -> {
        failed[t] = 0.15;
        say(code, "touchpoint:t" + t);
      }
      case OUT_OF_ORDER -> {
        int second = stage * 2 + 1;
        early[second] = 0.2;
        say(code, "touchpoint:t" + second);
      }
    }
  }

  private void say(Finding.Code code, String... places) {
    planted.add(Arrays.stream(places).map(place -> id(code, place)).collect(Collectors.toSet()));
  }

  private void follows(Finding.Code code, String place) {
    following.add(id(code, place));
  }

  private static String id(Finding.Code code, String place) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + place;
  }

  World build() {
    StringBuilder log = new StringBuilder();
    // One of each, so that every name is known.
    log.append("known: mystery@0 call@0\n");
    for (int person = 0; person < PERSONS; person++) {
      log.append('p').append(person).append(':');
      walk(log);
      log.append('\n');
    }
    String map =
        IntStream.range(0, STAGES)
            .mapToObj(s -> "s%d: t%d t%d".formatted(s, 2 * s, 2 * s + 1))
            .collect(Collectors.joining("\n"));
    World world = World.of(log.toString()).map(map).window(60);
    Question question = new Question(QuestionType.CSAT, 1, 5);
    for (int t = 0; t < TOUCHPOINTS; t++) {
      world.answers("a" + t, question);
      world.rule("t" + t, new Condition("type", Match.EQUALS, "a" + t));
      world.rule("t" + t, new Condition("type", Match.EQUALS, "t%d_failed".formatted(t)));
      world.kind("ticket" + t, EventKind.TICKET);
      world.rated("review" + t, EventKind.MENTION, question);
      world.says("blame" + t, "Terrible, slow and broken. A bad experience.");
      world.says("praise" + t, "Great and friendly, thank you. A good experience.");
      for (String about : List.of("ticket", "review", "blame", "praise")) {
        world.rule("t" + t, new Condition("type", Match.EQUALS, about + t));
      }
    }
    world.touchpoint("call");
    world.rule("call", new Condition("type", Match.EQUALS, "call"));
    return world;
  }

  private void walk(StringBuilder log) {
    double time = random.nextInt(200) * 24 * HOUR;
    gone = false;
    for (int stage = 0; stage < STAGES; stage++) {
      patience = 1;
      int first = stage * 2;
      boolean swapped = random.nextDouble() < early[first + 1];
      time = visit(log, swapped ? first + 1 : first, time);
      time = visit(log, swapped ? first : first + 1, time + 5_000 + random.nextInt(60_000));
      if (gone || random.nextDouble() < lost[stage]) {
        break;
      }
      time += patience * hours[stage] * HOUR * Math.exp(random.nextGaussian() * 0.8);
    }
    if (random.nextDouble() < unknown) {
      log.append(" mystery@%.0f".formatted(time + 1_000));
    }
    if (random.nextDouble() < call) {
      log.append(" call@%.0f".formatted(time + 2_000));
    }
  }

  private double visit(StringBuilder log, int t, double at) {
    if (random.nextDouble() < missing[t] || t == silent) {
      return at;
    }
    String channel = CHANNELS[random.nextInt(CHANNELS.length)];
    double time = at;
    if (random.nextDouble() < failed[t]) {
      log.append(" t%d_failed/%s@%.0f".formatted(t, channel, time));
      time += 1_000;
    }
    log.append(" t%d/%s@%.0f".formatted(t, channel, time));
    int between = neighbour(t);
    if (random.nextDouble() < returns[t] && between != silent) {
      time += 1_000;
      log.append(" t%d/%s@%.0f".formatted(between, channel, time));
      time += 1_000;
      log.append(" t%d/%s@%.0f".formatted(t, channel, time));
    }
    if (random.nextDouble() < 0.4) {
      double liked = t == badChannelAt && channel.equals("app") ? 2.8 : mean[t];
      long answer = Math.round(Math.clamp(liked + random.nextGaussian(), 1.0, 5.0));
      log.append(" a%d/%s@%.0f=%d".formatted(t, channel, time + 500, answer));
    }
    say(log, t, channel, time);
    if (channel.equals("app")) {
      gone = t == losingChannelAt && random.nextDouble() < 0.35;
      patience = t == slowChannelAt ? 4 : 1;
    }
    return time;
  }

  /** What the customer writes about a touchpoint: a ticket, a review with its stars, a text. */
  private void say(StringBuilder log, int t, String channel, double time) {
    if (random.nextDouble() < tickets[t]) {
      log.append(" ticket%d/%s@%.0f".formatted(t, channel, time + 600));
    }
    if (random.nextDouble() < 0.25) {
      long stars = Math.round(Math.clamp(reviews[t] + random.nextGaussian(), 1.0, 5.0));
      log.append(" review%d/%s@%.0f=%d".formatted(t, channel, time + 700, stars));
    }
    if (random.nextDouble() < 0.25) {
      String text = random.nextDouble() < complaints[t] ? "blame" : "praise";
      log.append(" %s%d/%s@%.0f".formatted(text, t, channel, time + 800));
    }
  }
}
