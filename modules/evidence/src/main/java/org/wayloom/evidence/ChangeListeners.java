package org.wayloom.evidence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.evidence.Evidence.ChangeListener;
import org.wayloom.kernel.WorkspaceId;

/** Those who want to hear that evidence changed. */
final class ChangeListeners {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeListeners.class);

  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

  /** Closing what it gives takes the listener away again. */
  AutoCloseable add(ChangeListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void changed(WorkspaceId workspace) {
    for (ChangeListener listener : listeners) {
      try {
        listener.changed(workspace);
      } catch (RuntimeException e) {
        // The evidence is stored whatever a listener makes of it.
        LOG.warn("A listener failed on changed evidence of workspace {}", workspace, e);
      }
    }
  }
}
