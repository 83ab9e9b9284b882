package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayloom.evidence.ImportMapping.Layout;
import org.wayloom.evidence.ImportMapping.SurveyQuestion;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.PlainCsv;
import org.wayloom.testing.SharedData;

/**
 * Nine years of an airport's passenger survey, whose columns drift from year to year. What is
 * stored is held against a reading of the raw file that shares no code with the import.
 */
class AirportSurveysTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("sfo");

  @TempDir Path data;

  private record Tally(long answers, double sum) {
    Tally plus(double value) {
      return new Tally(answers + 1, sum + value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2010, 3234, 24, Q13A, 0",
    "2011, 3872, 24, Q15A, 0",
    "2012, 3521, 25, Q15A_FIND, 0",
    "2013, 3535, 24, Q14A_FIND, 0",
    "2014, 2818, 26, Q14FIND, 0",
    "2015, 2958, 26, Q14FIND, 0",
    "2016, 3087, 26, Q14FIND, 0",
    "2017, 2831, 27, Q14FIND, 1",
    "2018, 2809, 27, Q14FIND, 1",
  })
  void storesEveryAnswerOfTheYear(
      String year, long respondents, int questions, String ease, int recommendations)
      throws IOException {
    Path file = SharedData.file("sfo_airport_survey/" + year + ".csv").orElse(null);
    assumeTrue(file != null, "no shared data beside the checkout: sfo_airport_survey");
    java.util.Objects.requireNonNull(file);
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
      Evidence evidence = module.evidence();
      ImportPreview preview = evidence.preview(WORKSPACE, file, year + ".csv", ImportMapping.GUESS);
      List<SurveyQuestion> guessed =
          java.util.Objects.requireNonNull(preview.mapping().questions());
      Map<String, Tally> expected = naiveTallies(file, guessed);

      ImportReceipt receipt =
          evidence.importFile(
              WORKSPACE, file, year + ".csv", ImportMapping.GUESS, false, (p, b, t, r) -> {});

      assertThat(preview.mapping().layout()).isEqualTo(Layout.SURVEY);
      assertThat(guessed).extracting(SurveyQuestion::column).contains(ease);
      assertThat(guessed).hasSize(questions);
      assertThat(guessed.stream().filter(q -> q.question().type() == QuestionType.NPS))
          .hasSize(recommendations);
      assertThat(receipt.rows()).isEqualTo(respondents);
      assertThat(receipt.rejected()).isZero();
      assertThat(receipt.received() + receipt.ignored()).isEqualTo(respondents * questions);
      assertSameTallies(storedTallies(evidence), expected);
    }
  }

  private static void assertSameTallies(Map<String, Tally> stored, Map<String, Tally> expected) {
    assertThat(stored.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (question, tally) -> {
          Tally found = java.util.Objects.requireNonNull(stored.get(question));
          assertThat(found.answers()).as(question).isEqualTo(tally.answers());
          assertThat(found.sum() / found.answers())
              .as(question)
              .isCloseTo(tally.sum() / tally.answers(), within(1e-9));
        });
  }

  private static Map<String, Tally> storedTallies(Evidence evidence) {
    Map<Integer, String> types = new HashMap<>();
    evidence.signatures(WORKSPACE).forEach(s -> types.put(s.code(), s.type()));
    Map<String, Tally> tallies = new TreeMap<>();
    evidence.readColumns(
        WORKSPACE,
        (count, persons, times, signatures, values) -> {
          for (int i = 0; i < count; i++) {
            float value = values[i];
            tallies.compute(
                String.valueOf(types.get(signatures[i])),
                (type, known) -> (known == null ? new Tally(0, 0) : known).plus(value));
          }
        });
    return tallies;
  }

  /** Counts by hand: 1 to 5 are answers (0 blank, 6 not used), 0 to 10 for a recommendation. */
  private static Map<String, Tally> naiveTallies(Path file, List<SurveyQuestion> questions)
      throws IOException {
    List<List<String>> table = PlainCsv.cells(Files.readString(file, StandardCharsets.UTF_8));
    List<String> header = table.getFirst();
    Map<String, Tally> tallies = new TreeMap<>();
    for (SurveyQuestion question : questions) {
      boolean recommendation = question.column().startsWith("NETPRO");
      int column = header.indexOf(question.column());
      Tally tally = new Tally(0, 0);
      for (List<String> row : table.subList(1, table.size())) {
        String cell = row.get(column);
        if (!cell.isEmpty() && !cell.equalsIgnoreCase("blank")) {
          double value = Double.parseDouble(cell);
          boolean answer = recommendation ? value <= 10 : value >= 1 && value <= 5;
          tally = answer ? tally.plus(value) : tally;
        }
      }
      tallies.put(question.column(), tally);
    }
    return tallies;
  }
}
