package org.wayloom.privacy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.surveys.Surveys;

/** That somebody was asked by a survey or answered it; what they answered is evidence. */
final class ResponseHolder implements PersonHolder {
  private final Surveys surveys;

  ResponseHolder(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public String kind() {
    return "responses";
  }

  @Override
  public List<HeldPiece> about(WorkspaceId workspace, Collection<String> names) {
    Stream<HeldPiece> answered =
        surveys.responsesOf(workspace, names).stream()
            .map(
                response ->
                    new HeldPiece(
                        response.id(),
                        response.at(),
                        "%s, version %d".formatted(response.survey(), response.version()),
                        null));
    Stream<HeldPiece> asked =
        surveys.askedOf(workspace, names).stream()
            .map(
                by ->
                    new HeldPiece(
                        "asked/" + by.survey(), by.at(), by.survey() + ", personal link", null));
    return Stream.concat(answered, asked).toList();
  }

  @Override
  public long erase(WorkspaceId workspace, Collection<String> names) {
    return surveys.forgetPerson(workspace, names);
  }

  @Override
  public List<String> tables() {
    return List.of("survey_response", "survey_asked");
  }
}
