package org.wayloom.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wayloom.kernel.WorkspaceId;

/**
 * The models of segments that personas stand for. A model's id says what it is: it never changes.
 */
interface KeptSegments {
  Optional<SegmentModel> find(WorkspaceId workspace, String id);

  /** Keeps a model; nothing happens when it is kept already. */
  void keep(WorkspaceId workspace, String id, SegmentModel model);

  void forget(WorkspaceId workspace);

  /** Kept as long as the process runs. */
  static KeptSegments inMemory() {
    Map<WorkspaceId, Map<String, SegmentModel>> kept = new ConcurrentHashMap<>();
    return new KeptSegments() {
      @Override
      public Optional<SegmentModel> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(kept.getOrDefault(workspace, Map.of()).get(id));
      }

      @Override
      public void keep(WorkspaceId workspace, String id, SegmentModel model) {
        kept.computeIfAbsent(workspace, w -> new ConcurrentHashMap<>()).put(id, model);
      }

      @Override
      public void forget(WorkspaceId workspace) {
        kept.remove(workspace);
      }
    };
  }
}
