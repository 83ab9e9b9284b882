package org.wayloom.surveys;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.WorkspaceId;

/** The door to what a workspace asks its customers. */
public interface Surveys {
  /** All surveys, newest first. */
  List<Survey> list(WorkspaceId workspace);

  /** The survey, or a NOT_FOUND problem. */
  Survey get(WorkspaceId workspace, String id);

  /** Makes a draft; it may be unfinished. */
  Survey create(WorkspaceId workspace, SurveyDefinition draft);

  /** Replaces the draft; what is open stays as it was published. */
  Survey save(WorkspaceId workspace, String id, SurveyDefinition draft);

  /** What questions can ask about. */
  SurveySubjects subjects(WorkspaceId workspace);

  /** What keeps a draft from being opened. */
  List<Problem.Place> faults(WorkspaceId workspace, SurveyDefinition draft);

  /**
   * Publishes the draft as a new version, unless it is the newest one already, ties its questions
   * to their touchpoints, and lets customers answer. A draft with faults is refused with them.
   */
  Survey open(WorkspaceId workspace, String id, Actor by);

  /** Ends the asking; answers stay. */
  Survey close(WorkspaceId workspace, String id);

  /** Removes the survey and its links; the answers are evidence and stay. */
  void delete(WorkspaceId workspace, String id);

  /** What was answered so far. */
  SurveyResults results(WorkspaceId workspace, String id);

  /**
   * Asks these persons: notes it, and gives each the end of an address by which they answer as
   * themselves. Who is to be left in peace by the draft's {@code quietDays} gets none.
   */
  Asking ask(WorkspaceId workspace, String id, List<String> persons);

  /**
   * Asks customers one question on how content they are with how something was dealt with, on 1 to
   * 5, from now on.
   *
   * @param id of the survey that asked until now; one that is gone, or null, makes a new one
   * @param question in the languages in which it is asked
   */
  Survey askAfterACase(WorkspaceId workspace, @Nullable String id, Words question, Actor by);

  /**
   * Where on this site a person answers as themselves about something; empty while the survey is
   * not open.
   *
   * @param about kept with the answers as the property {@code about}
   */
  Optional<String> linkTo(WorkspaceId workspace, String id, String person, String about);

  /** When somebody with one of these names answered which survey; what, is evidence. */
  List<ResponseOf> responsesOf(WorkspaceId workspace, Collection<String> names);

  /** By which surveys somebody with one of these names was last asked, and when. */
  List<AskedBy> askedOf(WorkspaceId workspace, Collection<String> names);

  /** Forgets that anybody with these names answered or was asked; how often that was. */
  long forgetPerson(WorkspaceId workspace, Collection<String> names);

  /** What a version of a survey asked consent with; empty when it asked for none. */
  Optional<String> consentText(WorkspaceId workspace, String key, int version, String language);

  /** One response of somebody, without the answers. */
  record ResponseOf(String survey, String id, String person, int version, Instant at) {}

  /** That a survey made a personal link for somebody. */
  record AskedBy(String survey, String person, Instant at) {}

  /**
   * @param asked with the value for {@code p} in their address
   * @param resting who was asked by another survey, or answered one, too short a time ago
   */
  record Asking(List<Signed> asked, List<String> resting) {
    public Asking {
      asked = List.copyOf(asked);
      resting = List.copyOf(resting);
    }

    public record Signed(String person, String signed) {}
  }

  /** Removes all surveys of a workspace that is gone. */
  void forgetWorkspace(WorkspaceId workspace);
}
