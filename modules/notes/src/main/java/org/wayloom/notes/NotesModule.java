package org.wayloom.notes;

import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.analysis.Quotes;
import org.wayloom.attachments.Attachments;
import org.wayloom.collaboration.Documents;
import org.wayloom.sql.Database;
import org.wayloom.text.Language;
import org.wayloom.text.TextReader;
import org.wayloom.workspaces.Access;
import org.wayloom.workspaces.Workspaces;

/** Wires notes: the doors and their endpoints. */
@Configuration(proxyBeanMethods = false)
public class NotesModule {
  private static final Duration PDF_DEADLINE = Duration.ofSeconds(60);

  /** The door to notes: brings the tables up to date. */
  public static Notes of(Database database, Attachments attachments, Clock clock) {
    return of(database, attachments, languages(), PDF_DEADLINE, clock);
  }

  static Notes of(
      Database database,
      Attachments attachments,
      UnaryOperator<String> languageOf,
      Duration pdfDeadline,
      Clock clock) {
    database.migrate("notes");
    SourceText sources = new SourceText(new PdfProcess(pdfDeadline));
    return new StoredNotes(database, attachments, sources, languageOf, clock);
  }

  /** The door to passages and codes. */
  public static Coding codingOf(Database database, Documents documents) {
    database.migrate("notes");
    return new StoredCoding(database, new ClaimLinks(documents));
  }

  private static UnaryOperator<String> languages() {
    TextReader reader = new TextReader();
    return text -> {
      Language language = reader.read(text).language();
      return language == Language.UNKNOWN ? "" : language.code();
    };
  }

  @Bean
  Notes notes(Database database, Attachments attachments, Clock clock, Workspaces workspaces) {
    Notes notes = of(database, attachments, clock);
    workspaces.onDeleted(deleted -> notes.forgetWorkspace(deleted.workspace()));
    return notes;
  }

  @Bean
  Coding coding(Database database, Documents documents, Notes tablesFirst) {
    return codingOf(database, documents);
  }

  @Bean
  Quotes quotes(Coding coding) {
    return new InterviewQuotes(coding);
  }

  @Bean
  NotesEndpoint notesEndpoint(Notes notes) {
    return new NotesEndpoint(notes);
  }

  @Bean
  CodingEndpoint codingEndpoint(
      Coding coding, Documents documents, Workspaces workspaces, Access access) {
    return new CodingEndpoint(
        coding,
        workspace -> new LibraryNames(workspace, documents, workspaces.get(workspace).library()),
        access::caller);
  }
}
