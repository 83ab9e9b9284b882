package org.wayloom.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.workspaces.Workspaces;

/**
 * Ties the questions of a survey to the touchpoints they ask about, by rules of the workspace's
 * library: written like any edit, so people see them, can change them and undo them.
 *
 * <p>A rule of a survey names the answer's type exactly, so it stands before all others: a wide
 * rule of the team's must not take its answers first. A question that asks about another touchpoint
 * than before takes its rule along, and so its earlier answers.
 */
final class LibraryLinks {
  private final Documents documents;
  private final Workspaces workspaces;
  private final StageTouchpoints stages;

  LibraryLinks(Documents documents, Workspaces workspaces) {
    this.documents = documents;
    this.workspaces = workspaces;
    this.stages = new StageTouchpoints(documents);
  }

  /** What can be asked about in a workspace, as it is now. */
  KnownSubjects known(WorkspaceId workspace) {
    DocumentState library = library(workspace);
    return subject ->
        switch (subject) {
          case Subject.Touchpoint touchpoint ->
              isShown(library, touchpoint.touchpoint(), "touchpoint");
          case Subject.Stage stage -> stages.has(workspace, stage);
        };
  }

  private static boolean isShown(DocumentState document, String id, String type) {
    return document.visible(id)
        && document.find(id).filter(record -> record.type().equals(type)).isPresent();
  }

  /** Writes the rules that are not there yet or that name another touchpoint. */
  void tie(WorkspaceId workspace, String surveyKey, SurveyDefinition survey, Actor by) {
    DocumentState library = library(workspace);
    List<Operation> batch = new ArrayList<>();
    Map<String, String> wanted = new LinkedHashMap<>();
    subjects(surveyKey, survey)
        .forEach(
            (type, subject) ->
                wanted.put(
                    type,
                    switch (subject) {
                      case Subject.Touchpoint touchpoint -> touchpoint.touchpoint();
                      case Subject.Stage stage ->
                          stages.touchpointOf(workspace, library, stage, batch, by);
                    }));
    addRules(library, wanted, surveyKey, batch);
    if (!batch.isEmpty()) {
      documents.write(workspace, library.id(), batch, by);
    }
  }

  /** What the answers of each type are about. */
  static Map<String, Subject> subjects(String surveyKey, SurveyDefinition survey) {
    Map<String, Subject> found = new LinkedHashMap<>();
    for (SurveyQuestion question : survey.questions()) {
      String type = AnswerEvents.type(surveyKey, question.id());
      switch (question) {
        case SurveyQuestion.Rating rating -> put(found, type, rating.about());
        case SurveyQuestion.Choice choice -> put(found, type, choice.about());
        case SurveyQuestion.FreeText text -> put(found, type, text.about());
        case SurveyQuestion.Matrix matrix -> {
          for (SurveyQuestion.Row row : matrix.rows()) {
            put(found, AnswerEvents.type(surveyKey, question.id(), row.id()), row.about());
          }
        }
      }
    }
    return found;
  }

  private static void put(Map<String, Subject> found, String type, @Nullable Subject about) {
    if (about != null) {
      found.put(type, about);
    }
  }

  private static void addRules(
      DocumentState library, Map<String, String> wanted, String name, List<Operation> batch) {
    List<RecordState> rules =
        library.children(library.root().id()).stream()
            .filter(record -> record.type().equals("rule"))
            .toList();
    List<String> missing = new ArrayList<>();
    wanted.forEach(
        (type, touchpoint) -> {
          Optional<RecordState> rule =
              rules.stream().filter(found -> found.texts("when").equals(when(type))).findFirst();
          if (rule.isEmpty()) {
            missing.add(type);
          } else if (!rule.get().text("touchpoint", "").equals(touchpoint)) {
            batch.add(
                new Operation.Set(
                    rule.get().id(), Map.of("touchpoint", FieldValue.text(touchpoint))));
          }
        });
    List<String> places = FractionalIndex.between(null, firstKey(rules), missing.size());
    for (int i = 0; i < missing.size(); i++) {
      String type = missing.get(i);
      batch.add(
          new Operation.Create(
              Ids.next(),
              "rule",
              new Place(library.root().id(), places.get(i)),
              Map.of(
                  "touchpoint", FieldValue.text(String.valueOf(wanted.get(type))),
                  "when", FieldValue.texts(when(type)),
                  "name", FieldValue.text(name))));
    }
  }

  private static @Nullable String firstKey(List<RecordState> rules) {
    Place place = rules.isEmpty() ? null : rules.getFirst().place();
    return place == null ? null : place.idx();
  }

  private static List<String> when(String type) {
    return List.of("kind", "equals", "answer", "type", "equals", type);
  }

  private DocumentState library(WorkspaceId workspace) {
    DocumentId library = workspaces.get(workspace).library();
    return documents.read(workspace, library);
  }
}
