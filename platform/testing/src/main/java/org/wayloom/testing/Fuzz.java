package org.wayloom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Feeds a reader with broken inputs and looks that each call ends soon, in little memory, and with
 * nothing but what the target lets out as an answer: an exception that leaves the target is a
 * finding, and so are a call that takes more than {@link #MOST_WORK} of the processor, one that is
 * not done after {@link #HANGS}, however busy the machine is, and one that allocates more than
 * {@link #MOST_MEMORY}.
 *
 * <p>Inputs are the target's sound ones, what was once found (the files of {@code fuzz/TARGET}
 * beside the test's resources), and broken variants of both; a variant that is answered in words
 * not heard before is broken further. In a usual test run fifty variants are drawn, always the
 * same. With {@code -Dwayloom.fuzz.seconds=60} they are drawn anew for so long, and a finding is
 * written down as a file to be committed with the mending.
 */
public final class Fuzz {
  private static final int USUAL_VARIANTS = 50;
  private static final int LONGEST_INPUT = 1 << 16;
  private static final int LARGEST_POOL = 4_000;
  private static final Duration MOST_WORK = Duration.ofSeconds(5);
  private static final Duration HANGS = Duration.ofMinutes(1);

  private static final long MOST_MEMORY = 64L << 20;

  private final String target;
  private final Path found;
  private final List<byte[]> pool = new ArrayList<>();
  private final Set<String> heard = new HashSet<>();
  private long calls;

  /** The most that one call has allocated. */
  private long memory;

  private Fuzz(Class<?> test, String target) {
    this.target = target;
    this.found =
        Path.of("src/test/resources", test.getPackageName().split("\\."))
            .resolve("fuzz")
            .resolve(target);
  }

  /** What is fed. It answers in words what became of the input, its own refusals included. */
  @FunctionalInterface
  public interface Target {
    String read(byte[] input) throws Exception;
  }

  /** A target by its name, which is a folder's name. */
  public static Fuzz of(Class<?> test, String target) {
    return new Fuzz(test, target);
  }

  /** Feeds one input alone; what it may take is the same. */
  public static void within(String name, byte[] input, Target reader) {
    try (FuzzCall call = new FuzzCall(reader, HANGS, MOST_WORK, MOST_MEMORY)) {
      call.read(input);
    } catch (FuzzCall.Finding finding) {
      throw new AssertionError(name + ": " + finding.getMessage(), finding.getCause());
    }
  }

  /** Adds a sound input. */
  public Fuzz with(byte[] sound) {
    pool.add(sound);
    return this;
  }

  /** Adds a sound text. */
  public Fuzz with(String sound) {
    return with(sound.getBytes(StandardCharsets.UTF_8));
  }

  /** Feeds the target; fails with the first finding. */
  public void feed(Target reader) {
    pool.addAll(findings());
    long seconds = Long.getLong("wayloom.fuzz.seconds", 0);
    long seed = seconds == 0 ? target.hashCode() : System.nanoTime();
    try (FuzzCall call = new FuzzCall(reader, HANGS, MOST_WORK, MOST_MEMORY)) {
      for (byte[] input : List.copyOf(pool)) {
        feed(call, input);
      }
      Random random = new Random(seed);
      Mutations mutations = new Mutations(random, LONGEST_INPUT);
      long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
      for (int i = 0; seconds == 0 ? i < USUAL_VARIANTS : System.nanoTime() < end; i++) {
        byte[] variant = mutations.of(drawn(random), drawn(random));
        if (heard.add(feed(call, variant)) && pool.size() < LARGEST_POOL) {
          pool.add(variant);
        }
      }
    }
    if (seconds > 0) {
      System.out.printf(
          "fuzz %s: %,d inputs in %d s, %d different answers, at most %,d MB, nothing found%n",
          target, calls, seconds, heard.size(), memory >> 20);
    }
  }

  private byte[] drawn(Random random) {
    return pool.get(random.nextInt(pool.size()));
  }

  private String feed(FuzzCall call, byte[] input) {
    calls++;
    try {
      FuzzCall.Outcome outcome = call.read(input);
      memory = Math.max(memory, outcome.memory());
      return kind(outcome.answer());
    } catch (FuzzCall.Finding finding) {
      throw new AssertionError(
          "%s, input %s after %,d inputs: %s"
              .formatted(target, kept(input), calls, finding.getMessage()),
          finding.getCause());
    }
  }

  /** An answer without its numbers and quotations, which are different each time. */
  private static String kind(String answer) {
    String words = answer.replaceAll("[\"'“].*[\"'”]", "…").replaceAll("[0-9.,]+", "0");
    return words.length() > 200 ? words.substring(0, 200) : words;
  }

  private List<byte[]> findings() {
    if (!Files.isDirectory(found)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(found)) {
      List<byte[]> inputs = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        inputs.add(Files.readAllBytes(file));
      }
      return inputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String kept(byte[] input) {
    try {
      Files.createDirectories(found);
      String name = String.format(Locale.ROOT, "found-%08x", java.util.Arrays.hashCode(input));
      Files.write(found.resolve(name), input);
      String start = HexFormat.of().formatHex(input, 0, Math.min(16, input.length));
      return found.resolve(name) + " (" + input.length + " bytes: " + start + " …)";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
