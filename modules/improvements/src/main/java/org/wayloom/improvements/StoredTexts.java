package org.wayloom.improvements;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayloom.improvements.OpportunityFacts.Origin;
import org.wayloom.improvements.Rows.Row;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Finds words in the tables of improvements, and takes them out. */
final class StoredTexts implements TeamTexts {
  private final Database database;
  private final Rows<OpportunityFacts> opportunities;
  private final Rows<ChangeFacts> changes;

  StoredTexts(Database database, Rows<OpportunityFacts> opportunities, Rows<ChangeFacts> changes) {
    this.database = database;
    this.opportunities = opportunities;
    this.changes = changes;
  }

  @Override
  public List<Text> naming(WorkspaceId workspace, Collection<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    Pattern wanted = anyOf(words);
    return all(workspace)
        .filter(text -> wanted.matcher(text.title() + "\n" + text.text()).find())
        .toList();
  }

  private Stream<Text> all(WorkspaceId workspace) {
    Stream<Text> facts =
        Stream.concat(
            opportunities.all(workspace).stream().map(StoredTexts::text),
            changes.all(workspace).stream()
                .map(
                    row ->
                        new Text(
                            row.id(), "change", row.facts().title(), row.facts().description())));
    Stream<Text> said =
        opportunities.comments(workspace).entrySet().stream()
            .flatMap(
                about ->
                    about.getValue().stream()
                        .map(one -> new Text(about.getKey(), "comment", one.by(), one.text())));
    return Stream.concat(facts, said);
  }

  private static Text text(Row<OpportunityFacts> row) {
    OpportunityFacts facts = row.facts();
    String words =
        Stream.concat(Stream.of(facts.description()), facts.ideas().stream())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    return new Text(row.id(), "opportunity", facts.title(), words);
  }

  @Override
  public long mask(WorkspaceId workspace, Collection<String> words) {
    if (words.isEmpty()) {
      return 0;
    }
    Pattern gone = anyOf(words);
    UnaryOperator<String> clean =
        text -> gone.matcher(text).replaceAll(Matcher.quoteReplacement(GONE));
    return database.inTransaction(
        () ->
            opportunities.rewrite(workspace, row -> row.facts().inOtherWords(clean))
                + changes.rewrite(workspace, row -> row.facts().inOtherWords(clean))
                + opportunities.rewriteComments(workspace, clean));
  }

  @Override
  public List<Text> ofCases(WorkspaceId workspace, Collection<String> cases) {
    return opportunities.all(workspace).stream()
        .filter(row -> cases.stream().anyMatch(id -> isOf(row.facts(), id)))
        .map(StoredTexts::text)
        .toList();
  }

  @Override
  public long forgetCase(WorkspaceId workspace, String id, String said) {
    if (said.isBlank()) {
      return 0;
    }
    return database.inTransaction(
        () ->
            opportunities.rewrite(
                workspace,
                row ->
                    isOf(row.facts(), id)
                        ? row.facts().inOtherWords(text -> text.replace(said, GONE))
                        : row.facts()));
  }

  private static boolean isOf(OpportunityFacts facts, String id) {
    Origin origin = facts.origin();
    return origin != null && origin.kind() == Origin.Kind.CASE && origin.id().equals(id);
  }

  /** Any of the words with no letter or digit before or behind it. */
  private static Pattern anyOf(Collection<String> words) {
    return Pattern.compile(
        words.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
  }
}
