package org.wayloom.cases;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.kernel.WorkspaceId;

/**
 * What routing asks about customers: who answers for a touchpoint, and who has a trait. The
 * evidence is asked for a trait once, and only when a case is to be given out by it.
 */
final class Traits {
  private final CaseReading.Sources sources;
  private final WorkspaceId workspace;
  private final CaseSettings settings;
  private final Map<Trait, int[]> known = new HashMap<>();

  private record Trait(String property, String value) {}

  Traits(CaseReading.Sources sources, WorkspaceId workspace, CaseSettings settings) {
    this.sources = sources;
    this.workspace = workspace;
    this.settings = settings;
  }

  CaseRouting.Facts of(CaseOpener.Found found) {
    return new CaseRouting.Facts() {
      @Override
      public String ownerOfTouchpoint() {
        return settings.ownerOf(found.touchpoint());
      }

      @Override
      public boolean has(String property, String value) {
        String own = found.properties().get(property);
        return own == null
            ? Arrays.binarySearch(persons(new Trait(property, value)), found.personCode()) >= 0
            : own.equals(value);
      }

      @Override
      public boolean isStoodForBy(String persona) {
        return sources.personas().standsFor(workspace, persona, found.personCode());
      }
    };
  }

  private int[] persons(Trait trait) {
    return known.computeIfAbsent(
        trait, one -> sources.evidence().personsWith(workspace, one.property, List.of(one.value)));
  }
}
