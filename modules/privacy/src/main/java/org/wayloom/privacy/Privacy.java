package org.wayloom.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.PersonalData;
import org.wayloom.kernel.WorkspaceId;

/** The door to what customers may ask of those who keep data about them. */
public interface Privacy {
  /** Everything that is held about a person, counted; a NOT_FOUND problem for an unknown code. */
  HeldAbout held(WorkspaceId workspace, int person);

  /** Writes everything that is held about a person as one JSON document. */
  void export(WorkspaceId workspace, int person, OutputStream out) throws IOException;

  /**
   * Notes durably that a person is to be erased, and begins. What was noted is carried through
   * whatever happens to the process.
   *
   * @param files the attachments that go too; null for all in which the person is named
   */
  Erasure erase(WorkspaceId workspace, int person, @Nullable List<String> files, String by);

  /** Newest first. */
  List<Erasure> erasures(WorkspaceId workspace);

  List<Purpose> purposes(WorkspaceId workspace);

  void setPurposes(WorkspaceId workspace, List<Purpose> purposes);

  /** All that a person said about purposes, newest first. */
  List<Consent> consents(WorkspaceId workspace, int person);

  /** Notes what a person said; an INVALID_REQUEST problem for an unknown purpose. */
  void say(WorkspaceId workspace, int person, Consent said);

  /** All names of persons who withdrew being written to. */
  Set<String> notToContact(WorkspaceId workspace);

  /** Removes what a source's policy keeps no longer, or only counts it. */
  PersonalData.Removed removeOld(WorkspaceId workspace, String source, boolean dryRun);

  /** Removes all of a workspace that is gone. */
  void forgetWorkspace(WorkspaceId workspace);
}
