package org.wayloom.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects how long repetitions took, by the clock and in processor time of the whole process. */
final class Stopwatch {
  private static final com.sun.management.OperatingSystemMXBean MACHINE =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final List<Double> wall = new ArrayList<>();
  private final List<Double> cpu = new ArrayList<>();

  <T> T time(java.util.function.Supplier<T> work) {
    long cpuBefore = MACHINE.getProcessCpuTime();
    long before = System.nanoTime();
    T result = work.get();
    wall.add((System.nanoTime() - before) / 1e6);
    cpu.add((MACHINE.getProcessCpuTime() - cpuBefore) / 1e6);
    return result;
  }

  double minMillis() {
    return sorted(wall).getFirst();
  }

  double medianMillis() {
    return median(wall);
  }

  double maxMillis() {
    return sorted(wall).getLast();
  }

  /** The mean: the clock of processor time ticks too slowly for a median of short runs. */
  double cpuMillis() {
    return cpu.stream().mapToDouble(millis -> millis).average().orElse(0);
  }

  int repetitions() {
    return wall.size();
  }

  String text() {
    return String.format(
        Locale.ROOT, "%,.0f / %,.0f / %,.0f", minMillis(), medianMillis(), maxMillis());
  }

  private static double median(List<Double> values) {
    return sorted(values).get((values.size() - 1) / 2);
  }

  private static List<Double> sorted(List<Double> values) {
    return values.stream().sorted().toList();
  }
}
