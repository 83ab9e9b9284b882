package org.wayloom.maps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.DocumentSummary;
import org.wayloom.collaboration.Documents;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap.LaneKind;
import org.wayloom.workspaces.Workspaces;

/** Maps and libraries as live documents. */
final class DocumentMaps implements Maps {
  static final String TALK_SUFFIX = ".talk";

  private final Documents documents;
  private final Workspaces workspaces;
  private final MapSummaries summaries;
  private final MovedNumbers moved;
  private final Clock clock;

  DocumentMaps(Documents documents, Workspaces workspaces, MovedNumbers moved, Clock clock) {
    this.summaries = new MapSummaries(clock);
    this.moved = moved;
    this.clock = clock;
    this.documents = documents;
    this.workspaces = workspaces;
    workspaces.onCreated(news -> openLibrary(news.workspace().id(), news.language()));
    workspaces.onDeleted(news -> summaries.forget(news.workspace()));
  }

  @Override
  public List<MapSummary> list(WorkspaceId workspace) {
    Map<DocumentId, List<MovedNumber>> known = moved.of(workspace);
    return documents.list(workspace, MAP).stream()
        .map(document -> summary(workspace, document, known))
        .toList();
  }

  @Override
  public MapSummary create(WorkspaceId workspace, NewMap wanted, Actor by) {
    TemplateSheet sheet = Templates.get(wanted.template());
    Texts texts = Texts.in(wanted.language());
    LibraryAdditions additions = additions(workspace, texts);
    MapPlan plan = TemplatePlan.of(sheet, wanted.title(), texts, wanted.examples(), additions);
    write(workspace, additions, by);
    return write(workspace, plan::operations, by);
  }

  @Override
  public JourneyMap get(WorkspaceId workspace, DocumentId map) {
    return MapReader.read(state(workspace, map));
  }

  @Override
  public ClaimedNumbers claimed(WorkspaceId workspace, DocumentId map) {
    return Claims.numbers(state(workspace, map), Grading.STANDARD, LocalDate.now(clock));
  }

  @Override
  public JourneyMap at(WorkspaceId workspace, DocumentId map, long version) {
    state(workspace, map);
    return MapReader.read(documents.at(workspace, map, version));
  }

  private DocumentState state(WorkspaceId workspace, DocumentId map) {
    DocumentState state = documents.read(workspace, map);
    if (!state.kind().equals(MAP)) {
      throw unknownMap();
    }
    return state;
  }

  /**
   * Makes the library of a workspace with its starter channels, named in a language, if it is not
   * there.
   */
  void openLibrary(WorkspaceId workspace, String language) {
    DocumentId library = libraryOf(workspace);
    if (documents.find(workspace, library).filter(found -> found.version() > 0).isPresent()) {
      return;
    }
    documents.create(workspace, library, LIBRARY, Actor.SYSTEM);
    if (documents.read(workspace, library).records().isEmpty()) {
      documents.write(
          workspace, library, KnownChannels.starters(library, Texts.in(language)), Actor.SYSTEM);
    }
  }

  @Override
  public Library library(WorkspaceId workspace) {
    DocumentId library = libraryOf(workspace);
    return documents.find(workspace, library).isEmpty()
        ? new Library(0, List.of(), List.of(), List.of())
        : LibraryReader.read(documents.read(workspace, library));
  }

  @Override
  public List<Template> templates(String language) {
    Texts texts = Texts.in(language);
    return Templates.all().stream().map(sheet -> sheet.template(texts)).toList();
  }

  @Override
  public MapSummary accept(WorkspaceId workspace, MapDraft draft, Actor by) {
    Texts texts = Texts.in(draft.language());
    LibraryAdditions additions = additions(workspace, texts);
    List<MapPlan.Stage> stages = new ArrayList<>();
    for (MapDraft.Stage stage : draft.stages()) {
      List<MapPlan.Card> cards =
          stage.touchpoints().stream()
              .map(additions::touchpoint)
              .distinct()
              .map(id -> Map.of("touchpoint", FieldValue.text(id)))
              .map(fields -> new MapPlan.Card("", LaneKind.TOUCHPOINTS, fields))
              .toList();
      stages.add(
          new MapPlan.Stage("", Map.of("title", FieldValue.text(stage.title().strip())), cards));
    }
    write(workspace, additions, by);
    String title = draft.title().isBlank() ? texts.get("draft.title") : draft.title().strip();
    MapPlan plan =
        new MapPlan(
            Map.of("title", FieldValue.text(title)),
            MapPlan.Lane.usual(texts),
            List.of(new MapPlan.Phase("", stages)),
            List.of());
    return write(workspace, plan::operations, by);
  }

  @Override
  public MapSummary variant(
      WorkspaceId workspace, DocumentId map, String title, String stance, Actor by) {
    FieldType type = MapVocabulary.MAP.field("stance").orElseThrow().type();
    FieldCheck.refuses(type, FieldValue.text(stance))
        .ifPresent(
            why -> {
              throw invalid("/stance", "\"stance\" " + why);
            });
    DocumentState source = state(workspace, map);
    String of = source.root().text("variantOf", "");
    DocumentId original = of.isEmpty() ? map : new DocumentId(of);
    String called = title.isBlank() ? source.root().text("title", "") : title.strip();
    return write(workspace, new Variant(source, original, called, stance)::operations, by);
  }

  @Override
  public MapFile file(WorkspaceId workspace, DocumentId map) {
    return MapFileWriter.write(
        state(workspace, map), documents.read(workspace, libraryOf(workspace)));
  }

  @Override
  public MapSummary open(WorkspaceId workspace, MapFile file, Actor by) {
    DocumentId library = libraryOf(workspace);
    MapFileReader reader = MapFileReader.of(file, documents.read(workspace, library));
    MapSummary made = write(workspace, reader::operations, by);
    List<Operation> additions = reader.additions();
    try {
      if (!additions.isEmpty()) {
        documents.write(workspace, library, additions, by);
      }
    } catch (ProblemException e) {
      documents.delete(workspace, made.id(), by);
      throw e;
    }
    return made;
  }

  @Override
  public DocumentId talk(WorkspaceId workspace, DocumentId map, Actor by) {
    state(workspace, map);
    DocumentId talk = talkOf(map);
    documents.create(workspace, talk, TALK, by);
    return talk;
  }

  @Override
  public void delete(WorkspaceId workspace, DocumentId map, Actor by) {
    known(workspace, map);
    documents.delete(workspace, map, by);
    if (documents.find(workspace, talkOf(map)).isPresent()) {
      documents.delete(workspace, talkOf(map), by);
    }
    summaries.forget(workspace, map);
  }

  @Override
  public void restore(WorkspaceId workspace, DocumentId map, Actor by) {
    known(workspace, map);
    documents.restore(workspace, map, by);
    if (documents.find(workspace, talkOf(map)).isPresent()) {
      documents.restore(workspace, talkOf(map), by);
    }
  }

  private static DocumentId talkOf(DocumentId map) {
    return new DocumentId(map.value() + TALK_SUFFIX);
  }

  /** What is about to be added to a library, which is there then. */
  private LibraryAdditions additions(WorkspaceId workspace, Texts texts) {
    openLibrary(workspace, texts.language());
    return new LibraryAdditions(documents.read(workspace, libraryOf(workspace)), texts);
  }

  private void write(WorkspaceId workspace, LibraryAdditions additions, Actor by) {
    List<Operation> batch = additions.batch();
    if (!batch.isEmpty()) {
      documents.write(workspace, libraryOf(workspace), batch, by);
    }
  }

  private MapSummary write(
      WorkspaceId workspace, Function<DocumentId, List<Operation>> batch, Actor by) {
    DocumentId map = DocumentId.create();
    documents.create(workspace, map, MAP, by);
    try {
      documents.write(workspace, map, batch.apply(map), by);
    } catch (ProblemException e) {
      documents.delete(workspace, map, by);
      throw e;
    }
    return summary(workspace, known(workspace, map), Map.of());
  }

  private MapSummary summary(
      WorkspaceId workspace,
      DocumentSummary document,
      Map<DocumentId, List<MovedNumber>> movedByMap) {
    return summaries.of(
        workspace,
        document,
        movedByMap.getOrDefault(document.id(), List.of()),
        () -> documents.read(workspace, document.id()));
  }

  /** The map's document, in the trash or not. A library is not a map. */
  private DocumentSummary known(WorkspaceId workspace, DocumentId map) {
    return documents
        .find(workspace, map)
        .filter(document -> document.kind().equals(MAP))
        .orElseThrow(DocumentMaps::unknownMap);
  }

  private DocumentId libraryOf(WorkspaceId workspace) {
    return workspaces.get(workspace).library();
  }

  private static ProblemException unknownMap() {
    return ProblemException.of(ProblemType.NOT_FOUND, "There is no such map in this workspace.");
  }

  private static ProblemException invalid(String pointer, String detail) {
    return new Problem(
            ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place(pointer, detail)))
        .toException();
  }
}
