package org.wayloom.journeys;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which node (stage, touchpoint, activity) each signature code stands for: what is left of all the
 * rules when an event is looked at.
 */
public final class Coding {
  /** The node of a signature that stands nowhere; its events are skipped. */
  public static final int NONE = -1;

  private final int[] nodes;
  private final int count;

  private Coding(int[] nodes, int count) {
    this.nodes = nodes;
    this.count = count;
  }

  /**
   * @param nodeOfSignature per signature code 0 … {@code count - 1}, or {@link #NONE}
   */
  public static Coding of(int[] nodeOfSignature, int count) {
    for (int node : nodeOfSignature) {
      if (node < NONE || node >= count) {
        throw new IllegalArgumentException(
            "a node must be -1 (none) or below " + count + ": " + node);
      }
    }
    return new Coding(nodeOfSignature.clone(), count);
  }

  /** Every signature is its own node. */
  public static Coding identity(int signatures) {
    int[] nodes = new int[signatures];
    Arrays.setAll(nodes, i -> i);
    return new Coding(nodes, signatures);
  }

  /** How many nodes there are; some may have no signature. */
  public int count() {
    return count;
  }

  /** The node of a signature; {@link #NONE} too for one that came after this coding was made. */
  public int node(int signature) {
    // Unsigned, as the look-up asks the same: it is asked once.
    return Integer.compareUnsigned(signature, nodes.length) < 0 ? nodes[signature] : NONE;
  }

  /** The number of signature codes that this coding knows. */
  public int signatures() {
    return nodes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Coding that && count == that.count && Arrays.equals(nodes, that.nodes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(count, Arrays.hashCode(nodes));
  }

  @Override
  public String toString() {
    return "Coding" + Arrays.toString(nodes);
  }
}
