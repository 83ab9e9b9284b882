package org.wayloom.cases;

import org.jspecify.annotations.Nullable;

/**
 * When a case is opened, who gets it, and by when it is to be done.
 *
 * @param on a rule looks only at what comes in after it was switched on
 */
public record CaseRule(
    String name,
    boolean on,
    CaseTrigger trigger,
    CasePriority priority,
    CaseRouting routing,
    CaseDeadline deadline) {
  public CaseRule(
      @Nullable String name,
      boolean on,
      @Nullable CaseTrigger trigger,
      @Nullable CasePriority priority,
      @Nullable CaseRouting routing,
      @Nullable CaseDeadline deadline) {
    this.name = Said.line("name", name, 200);
    if (this.name.isEmpty()) {
      throw new IllegalArgumentException("A rule needs a name");
    }
    if (trigger == null) {
      throw new IllegalArgumentException("A rule needs a trigger: what opens a case");
    }
    this.on = on;
    this.trigger = trigger;
    this.priority = Said.or(priority, CasePriority.NORMAL);
    this.routing = Said.or(routing, CaseRouting.NOBODY);
    this.deadline = Said.or(deadline, CaseDeadline.USUAL);
  }
}
