package org.wayloom.surveys;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.collaboration.Documents;
import org.wayloom.evidence.ContactRule;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Persons;
import org.wayloom.http.SiteAddress;
import org.wayloom.maps.Maps;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspaces;

/** Wires surveys: the door, the endpoints of those who ask, and the public page. */
@Configuration(proxyBeanMethods = false)
public class SurveysModule {
  private static final int FORMS_PER_MINUTE = 120;

  /** The door on its own: brings the tables up to date. */
  public static Surveys of(
      Database database,
      Documents documents,
      Workspaces workspaces,
      Maps maps,
      Evidence evidence,
      Persons persons,
      Clock clock) {
    SurveyStore store = store(database);
    return new StoredSurveys(
        store, new LibraryLinks(documents, workspaces), maps, evidence, persons, clock);
  }

  private static SurveyStore store(Database database) {
    database.migrate("surveys");
    return new SurveyStore(database);
  }

  @Bean
  Surveys surveys(
      Database database,
      Documents documents,
      Workspaces workspaces,
      Maps maps,
      Evidence evidence,
      Persons persons,
      Clock clock) {
    Surveys surveys = of(database, documents, workspaces, maps, evidence, persons, clock);
    workspaces.onDeleted(deleted -> surveys.forgetWorkspace(deleted.workspace()));
    return surveys;
  }

  @Bean
  SurveysEndpoint surveysEndpoint(
      Surveys surveys, Access access, SiteAddress address, ContactRule contact) {
    return new SurveysEndpoint(surveys, access::caller, address::seenFrom, contact);
  }

  @Bean
  PublicSurveyEndpoint publicSurveyEndpoint(
      Database database, Evidence evidence, Persons persons, Clock clock) {
    return publicPage(database, evidence, persons, clock, FORMS_PER_MINUTE);
  }

  static PublicSurveyEndpoint publicPage(
      Database database, Evidence evidence, Persons persons, Clock clock, int formsPerMinute) {
    SurveyStore store = store(database);
    return new PublicSurveyEndpoint(
        store,
        new Conversation(store, new Intake(store, evidence, persons, clock)),
        new AddressLimit(clock, formsPerMinute));
  }
}
