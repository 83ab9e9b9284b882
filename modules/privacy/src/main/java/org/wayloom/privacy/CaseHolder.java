package org.wayloom.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.cases.Case;
import org.wayloom.cases.CaseClosing;
import org.wayloom.cases.Cases;
import org.wayloom.kernel.WorkspaceId;

/** Cases that were opened about somebody. */
final class CaseHolder implements PersonHolder {
  private final Cases cases;

  CaseHolder(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String kind() {
    return "cases";
  }

  @Override
  public List<HeldPiece> about(WorkspaceId workspace, Collection<String> names) {
    return cases.ofPerson(workspace, names).stream()
        .map(
            one ->
                new HeldPiece(one.id(), one.opened(), "Case " + one.number(), text(workspace, one)))
        .toList();
  }

  /** What people wrote about it, the oldest first. */
  private @Nullable String text(WorkspaceId workspace, Case one) {
    CaseClosing closing = one.closing();
    Stream<String> notes =
        cases.history(workspace, one.id()).reversed().stream().map(event -> event.detail());
    Stream<@Nullable String> ending =
        closing == null
            ? Stream.of()
            : Stream.of(closing.cause(), closing.action(), closing.noChangeBecause());
    return Stream.concat(notes, ending)
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public long erase(WorkspaceId workspace, Collection<String> names) {
    return cases.erase(workspace, names);
  }

  @Override
  public List<String> tables() {
    return List.of("customer_case", "case_cause", "case_event", "case_outbox", "case_moment");
  }
}
