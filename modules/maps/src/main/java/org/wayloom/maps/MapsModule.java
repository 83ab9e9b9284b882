package org.wayloom.maps;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.collaboration.DocumentRules;
import org.wayloom.collaboration.Documents;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspaces;

/** Wires maps: the door, the rules that live documents obey, and the endpoints. */
@Configuration(proxyBeanMethods = false)
public class MapsModule {
  /** What may be written into maps, talks and libraries: for the live documents to ask. */
  public static List<DocumentRules> rules() {
    return List.of(
        VocabularyRules.ofMaps(), VocabularyRules.ofTalks(), VocabularyRules.ofLibraries());
  }

  /** The door on its own, where nobody measures. */
  public static Maps of(Documents documents, Workspaces workspaces, Clock clock) {
    return of(documents, workspaces, MovedNumbers.NONE, clock);
  }

  /** The door. Opens the libraries of workspaces that have none yet. */
  private static Maps of(
      Documents documents, Workspaces workspaces, MovedNumbers moved, Clock clock) {
    DocumentMaps maps = new DocumentMaps(documents, workspaces, moved, clock);
    workspaces.list().forEach(workspace -> maps.openLibrary(workspace.id(), "en"));
    return maps;
  }

  @Bean
  static DocumentRules mapRules() {
    return VocabularyRules.ofMaps();
  }

  @Bean
  static DocumentRules talkRules() {
    return VocabularyRules.ofTalks();
  }

  @Bean
  static DocumentRules libraryRules() {
    return VocabularyRules.ofLibraries();
  }

  @Bean
  Maps maps(Documents documents, Workspaces workspaces, MovedNumbers moved, Clock clock) {
    return of(documents, workspaces, moved, clock);
  }

  @Bean
  ReviewEndpoint reviewEndpoint(
      Documents documents, Workspaces workspaces, MovedNumbers moved, Clock clock) {
    return new ReviewEndpoint(new Review(documents, workspaces, moved, clock));
  }

  @Bean
  MapsEndpoint mapsEndpoint(Maps maps, Access access) {
    return new MapsEndpoint(maps, access::caller);
  }
}
