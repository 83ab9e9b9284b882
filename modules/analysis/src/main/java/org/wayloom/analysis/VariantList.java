package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.http.Cursor;
import org.wayloom.journeys.PersonsWhere;
import org.wayloom.journeys.Variants;

/**
 * The distinct journeys of a map, step by step, and how many persons have each; see {@link
 * Variants}. None is left out: a page tells where the next begins.
 *
 * @param persons all persons with events that count
 * @param have those who have a variant: a step on the map
 * @param distinct how many different variants there are
 * @param once how many of these only one person has
 * @param nodes what the variants lead over, in map order
 * @param variants a page of them, most persons first, then by their steps
 * @param next where the list goes on; null at its end
 */
public record VariantList(
    long persons,
    long have,
    int distinct,
    int once,
    List<NodeName> nodes,
    List<Variant> variants,
    @Nullable String next) {
  public VariantList {
    nodes = List.copyOf(nodes);
    variants = List.copyOf(variants);
  }

  /**
   * A variant.
   *
   * @param rank from 1
   * @param nodes their ids, each as often as it was come to
   * @param share of those who have a variant
   * @param cumulative the share of this one and all before it
   */
  public record Variant(
      int rank, List<String> nodes, long persons, Proportion share, double cumulative) {
    public Variant {
      nodes = List.copyOf(nodes);
    }
  }

  /** Which of the persons are meant. */
  enum Part {
    /** All who have a variant. */
    ALL,
    /** Those who have exactly one. */
    VARIANT,
    /** Those who have none of the first. */
    REST
  }

  /** Everything as the file has it. */
  static VariantList all(JourneyDesk.Asked asked, MapNodes.By by) {
    return of(asked, by, 0, Integer.MAX_VALUE);
  }

  static VariantList of(JourneyDesk.Asked asked, MapNodes.By by, PageAsk page) {
    int from = Math.toIntExact(Math.clamp(Cursor.number(page.after()).orElse(0L), 0, 1 << 30));
    return of(asked, by, from, page.limit());
  }

  private static VariantList of(JourneyDesk.Asked asked, MapNodes.By by, int from, int limit) {
    MapNodes nodes = asked.nodes(by);
    Variants.Result found = asked.run(new Variants(nodes.coding(), Integer.MAX_VALUE));
    List<Variants.Variant> all = found.top();
    List<Variant> variants = new ArrayList<>();
    long before = all.stream().limit(from).mapToLong(Variants.Variant::persons).sum();
    int to = (int) Math.min(all.size(), (long) from + limit);
    for (int i = from; i < to; i++) {
      Variants.Variant one = all.get(i);
      before += one.persons();
      variants.add(
          new Variant(
              i + 1,
              one.nodes().stream().map(node -> nodes.names().get(node).id()).toList(),
              one.persons(),
              Objects.requireNonNull(Proportion.of(one.persons(), found.persons())),
              (double) before / found.persons()));
    }
    return new VariantList(
        asked.journeys().journeys(),
        found.persons(),
        found.distinct(),
        (int) all.stream().filter(one -> one.persons() == 1).count(),
        nodes.names(),
        variants,
        to < all.size() ? Cursor.of(to) : null);
  }

  /**
   * The persons behind a number of {@link #of}.
   *
   * @param variant the ids of one
   * @param top how many are listed, for the rest
   */
  static Behind persons(
      JourneyDesk.Asked asked,
      MapNodes.By by,
      Part part,
      List<String> variant,
      int top,
      PageAsk page) {
    MapNodes nodes = asked.nodes(by);
    Variants variants = new Variants(nodes.coding(), top);
    PersonsWhere persons =
        switch (part) {
          case ALL -> variants.personsBeside(List.of());
          case VARIANT ->
              variants.persons(variant.stream().map(id -> nodes.node("variant", id)).toList());
          case REST -> variants.personsBeside(asked.run(variants).top());
        };
    return asked.behind("variants", persons, MapNodes.anywhere(nodes.coding()), page);
  }
}
