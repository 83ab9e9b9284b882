package org.wayloom.evidence;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.SavedMapping.Fitted;
import org.wayloom.http.Json;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** The mappings that workspaces keep by name, and which of them a file is for. */
public final class SavedMappings {
  /** A file is taken for one of its kind when at least this share of what is used is there. */
  private static final double ALIKE = 0.6;

  private final Stores stores;
  private final Clock clock;
  private final Limits limits;

  SavedMappings(Stores stores, Clock clock, Limits limits) {
    this.stores = stores;
    this.clock = clock;
    this.limits = limits;
  }

  /** All of a workspace, the newest first. */
  public List<SavedMapping> list(WorkspaceId workspace) {
    return stores.ask(workspace, List.of(), store -> store.read(SavedMappings::list));
  }

  /** The mapping of that name, or a NOT_FOUND problem. */
  public SavedMapping get(WorkspaceId workspace, String name) {
    return list(workspace).stream()
        .filter(saved -> saved.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "There is no saved mapping called '" + Row.shorten(name) + "'."));
  }

  /** The mapping for a file by the saved one of that name; to be completed by guesses. */
  public ImportMapping fitted(WorkspaceId workspace, Path file, String fileName, String name) {
    Sample sample = new FileImport(file, fileName, ImportMapping.GUESS, limits).sample();
    return MappingFit.fit(get(workspace, name), sample).mapping();
  }

  /**
   * {@link #fitted} while nobody looks on: where the file lacks a column that the mapping uses, it
   * is refused, for no guess may take that column's place.
   */
  ImportMapping fittedWhole(WorkspaceId workspace, Path file, String fileName, String name) {
    Sample sample = new FileImport(file, fileName, ImportMapping.GUESS, limits).sample();
    Fitted fitted = MappingFit.fit(get(workspace, name), sample);
    List<String> missing =
        fitted.differences().stream()
            .filter(difference -> difference.change() == SavedMapping.Change.MISSING)
            .map(lost -> "%s (%s)".formatted(Row.shorten(lost.column()), lost.role()))
            .limit(5)
            .toList();
    if (!missing.isEmpty()) {
      throw Unreadable.file(
          "The file lacks columns that the saved mapping '%s' uses: %s. Import it by hand, and keep"
                  .formatted(name, String.join(", ", missing))
              + " its mapping under that name if files look so from now on.");
    }
    return fitted.mapping();
  }

  /** The saved mapping that the file is surely for: same columns, or most of those it uses. */
  public Optional<SavedMapping> find(WorkspaceId workspace, Path file, String fileName) {
    List<SavedMapping> all = list(workspace);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return find(all, new FileImport(file, fileName, ImportMapping.GUESS, limits).sample());
  }

  private static Optional<SavedMapping> find(List<SavedMapping> all, Sample sample) {
    Optional<SavedMapping> same =
        all.stream().filter(saved -> MappingFit.isSame(saved, sample)).findFirst();
    return same.isPresent()
        ? same
        : all.stream()
            .filter(saved -> MappingFit.likeness(saved, sample) >= ALIKE)
            .max(Comparator.comparingDouble(saved -> MappingFit.likeness(saved, sample)));
  }

  /**
   * Keeps the mapping of a file under a name, in place of the one that had it. What belongs to that
   * one file and would be guessed anyway (its name, its encoding, the year in its name) is not
   * kept.
   */
  public SavedMapping save(
      WorkspaceId workspace, String name, Path file, String fileName, ImportMapping mapping) {
    String plain = name.strip();
    if (plain.isEmpty() || plain.length() > SavedMapping.MAX_NAME) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "A saved mapping needs a name of 1 to " + SavedMapping.MAX_NAME + " characters.");
    }
    FileImport guess = new FileImport(file, fileName, ImportMapping.GUESS, limits);
    new FileImport(file, fileName, mapping, limits).check();
    SavedMapping saved =
        new SavedMapping(
            plain,
            ofAnyFile(mapping, guess.mapping()),
            guess.sample().profiles().stream().map(profile -> profile.name).toList(),
            clock.instant());
    stores.use(workspace, store -> store.writeAtOnce(transaction -> write(transaction, saved)));
    return saved;
  }

  public void delete(WorkspaceId workspace, String name) {
    get(workspace, name);
    stores.use(workspace, store -> store.write(c -> delete(c, name)));
  }

  private static ImportMapping ofAnyFile(ImportMapping mapping, ImportMapping guess) {
    return new ImportMapping(
        mapping.layout(),
        otherThan(guess.delimiter(), mapping.delimiter()),
        otherThan(guess.encoding(), mapping.encoding()),
        otherThan(guess.source(), mapping.source()),
        mapping.kind(),
        mapping.id(),
        mapping.person(),
        mapping.time(),
        mapping.timePattern(),
        mapping.timeZone(),
        otherThan(guess.fixedTime(), mapping.fixedTime()),
        mapping.activity(),
        mapping.channel(),
        mapping.page(),
        mapping.value(),
        mapping.text(),
        mapping.properties(),
        mapping.signatureProperties(),
        mapping.questions());
  }

  private static @Nullable String otherThan(@Nullable String guess, @Nullable String chosen) {
    return Objects.equals(guess, chosen) ? null : chosen;
  }

  /**
   * What a file would become.
   *
   * @param asked as the user has it by now; {@link ImportMapping#GUESS} before the first change
   * @param name of the saved mapping to go by; null for the one that fits, blank for none
   */
  ImportPreview preview(
      WorkspaceId workspace,
      Path file,
      String fileName,
      ImportMapping asked,
      @Nullable String name) {
    FileImport plain = new FileImport(file, fileName, asked, limits);
    SavedMapping saved = wanted(workspace, asked, name, plain.sample());
    if (saved == null) {
      return plain.preview(null);
    }
    Fitted fitted = MappingFit.fit(saved, plain.sample());
    FileImport reading =
        asked.equals(ImportMapping.GUESS)
            ? new FileImport(file, fileName, fitted.mapping(), limits)
            : plain;
    return reading.preview(
        new ImportPreview.Saved(
            saved.name(), MappingFit.isSame(saved, plain.sample()), fitted.differences()));
  }

  private @Nullable SavedMapping wanted(
      WorkspaceId workspace, ImportMapping asked, @Nullable String name, Sample sample) {
    if (name != null) {
      return name.isBlank() ? null : get(workspace, name);
    }
    return asked.equals(ImportMapping.GUESS) ? find(list(workspace), sample).orElse(null) : null;
  }

  private static List<SavedMapping> list(DuckDBConnection connection) throws SQLException {
    List<SavedMapping> all = new ArrayList<>();
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT name, mapping, columns, saved FROM mapping ORDER BY saved DESC, name");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(
            new SavedMapping(
                row.getString(1),
                Json.mapper().readValue(row.getString(2), ImportMapping.class),
                Arrays.asList(Json.mapper().readValue(row.getString(3), String[].class)),
                Instant.ofEpochMilli(row.getLong(4))));
      }
    }
    return all;
  }

  private static SavedMapping write(DuckDBConnection connection, SavedMapping saved)
      throws SQLException {
    delete(connection, saved.name());
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO mapping (name, mapping, columns, saved) VALUES (?, ?, ?, ?)")) {
      statement.setString(1, saved.name());
      statement.setString(2, Json.mapper().writeValueAsString(saved.mapping()));
      statement.setString(3, Json.mapper().writeValueAsString(saved.columns()));
      statement.setLong(4, saved.savedAt().toEpochMilli());
      statement.execute();
    }
    return saved;
  }

  private static String delete(DuckDBConnection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM mapping WHERE name = ?")) {
      statement.setString(1, name);
      statement.execute();
    }
    return name;
  }
}
