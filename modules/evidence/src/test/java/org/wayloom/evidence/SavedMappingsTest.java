package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.ImportMapping.SurveyQuestion;
import org.wayloom.evidence.SavedMapping.Change;
import org.wayloom.evidence.SavedMapping.Difference;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.SharedData;

/** A mapping is kept by name, chosen for files of its kind, and says how a file has drifted. */
class SavedMappingsTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("shop");
  private static final String ORDERS = "buyer;when;what;via\n7;2026-01-05;order;web\n";
  private static final ImportMapping MAPPING =
      new ImportMapping(
          null, null, null, null, null, null, "buyer", "when", null, null, null, "what", "via",
          null, null, null, null, null, null);

  @TempDir Path data;
  private EvidenceModule module;
  private SavedMappings mappings;

  @BeforeEach
  void open() {
    module = EvidenceModule.of(data, Clock.systemUTC());
    mappings = module.mappings();
  }

  @AfterEach
  void close() {
    module.close();
  }

  private Path file(String text) {
    try {
      return Files.writeString(Files.createTempFile(data, "file", ".csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportPreview preview(String text) {
    return mappings.preview(WORKSPACE, file(text), "orders.csv", ImportMapping.GUESS, null);
  }

  private static ImportPreview.Saved saved(ImportPreview preview) {
    return Objects.requireNonNull(preview.saved());
  }

  @Test
  void isChosenForAFileWithTheSameColumnsInAnyOrder() {
    mappings.save(WORKSPACE, " Orders ", file(ORDERS), "orders.csv", MAPPING);

    ImportPreview preview = preview("via;what;when;buyer\nweb;order;2026-02-01;9\n");

    assertThat(saved(preview).name()).isEqualTo("Orders");
    assertThat(saved(preview).same()).isTrue();
    assertThat(saved(preview).differences()).isEmpty();
    assertThat(preview.mapping().person()).isEqualTo("buyer");
    assertThat(preview.problems()).isEmpty();
  }

  @Test
  void saysPerColumnHowAFileHasDrifted() {
    mappings.save(WORKSPACE, "Orders", file(ORDERS), "orders.csv", MAPPING);

    ImportPreview preview = preview("buyer;when;what;coupon\n7;2026-01-05;order;no\n");

    assertThat(saved(preview).same()).isFalse();
    assertThat(saved(preview).differences())
        .containsExactly(
            new Difference("via", Change.MISSING, null, "channel"),
            new Difference("coupon", Change.NEW, null, "property"));
    assertThat(preview.mapping().activity()).isEqualTo("what");
    assertThat(preview.mapping().channel()).isNull();
  }

  @Test
  void isNotChosenForAnotherKindOfFileNorWhenTheUserSaysNo() {
    mappings.save(WORKSPACE, "Orders", file(ORDERS), "orders.csv", MAPPING);

    assertThat(preview("person,activity,time\nzoe,visit,2026-01-01\n").saved()).isNull();
    assertThat(
            mappings
                .preview(WORKSPACE, file(ORDERS), "orders.csv", ImportMapping.GUESS, "")
                .saved())
        .isNull();
  }

  @Test
  void keepsWhatTheUserChoseButNotWhatBelongsToOneFile() {
    String orders = ORDERS.replace("buyer", "customer").replace("what", "activity");
    ImportMapping complete = preview(orders).mapping();

    SavedMapping saved = mappings.save(WORKSPACE, "Orders", file(orders), "orders.csv", complete);

    assertThat(saved.mapping().source()).isNull();
    assertThat(saved.mapping().delimiter()).isNull();
    assertThat(saved.mapping().encoding()).isNull();
    assertThat(saved.mapping().person()).isEqualTo("customer");
  }

  @Test
  void isReplacedByOneOfTheSameNameAndGoesWhenDeleted() {
    mappings.save(WORKSPACE, "Orders", file(ORDERS), "orders.csv", MAPPING);
    mappings.save(WORKSPACE, "Orders", file(ORDERS), "orders.csv", MAPPING);
    assertThat(mappings.list(WORKSPACE)).hasSize(1);

    mappings.delete(WORKSPACE, "Orders");

    assertThat(mappings.list(WORKSPACE)).isEmpty();
    assertThatThrownBy(() -> mappings.delete(WORKSPACE, "Orders"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no saved mapping called 'Orders'");
  }

  /** What 2018 calls {@code Q7SIGN} stood as {@code Q7D_SIGNS} in 2013. */
  @Test
  void importsNineDriftingYearsOfOneSurvey() {
    assumeTrue(
        SharedData.file("sfo_airport_survey/2018.csv").isPresent(),
        "no shared data beside the checkout: sfo_airport_survey");
    mappings.save(
        WORKSPACE,
        "Passenger survey",
        survey(2018),
        "2018.csv",
        Objects.requireNonNull(
            mappings
                .preview(WORKSPACE, survey(2018), "2018.csv", ImportMapping.GUESS, "")
                .mapping()));
    List<String> years = new ArrayList<>();
    for (int year = 2010; year <= 2018; year++) {
      years.add(imported(year));
    }
    // Respondents and questions are those that AirportSurveysTest counts in the raw files; a column
    // of 2011 has a name that 2018 uses for something else, and that is said.
    assertThat(years)
        .containsExactly(
            "2010: 3234 rows, 24 questions",
            "2011: 3872 rows, 23 questions",
            "2012: 3521 rows, 25 questions",
            "2013: 3535 rows, 24 questions",
            "2014: 2818 rows, 26 questions",
            "2015: 2958 rows, 26 questions",
            "2016: 3087 rows, 26 questions",
            "2017: 2831 rows, 27 questions",
            "2018: 2809 rows, 27 questions");
    assertThat(differences(2011))
        .filteredOn(difference -> difference.change() == Change.LEFT_OUT)
        .hasSize(1);
    assertThat(differences(2018)).isEmpty();
    assertThat(differences(2017))
        .contains(new Difference("Q7WALKWAYS", Change.RENAMED, "Q7WALKWAY", "question"));
    assertThat(differences(2013))
        .contains(new Difference("Q7D_SIGNS", Change.RENAMED, "Q7SIGN", "question"));
    assertThat(differences(2010))
        .contains(new Difference("Q6A", Change.NEW, null, "question"))
        .contains(new Difference("Q7ART", Change.MISSING, null, "question"));
  }

  private static Path survey(int year) {
    return SharedData.file("sfo_airport_survey/" + year + ".csv").orElseThrow();
  }

  private List<Difference> differences(int year) {
    return saved(
            mappings.preview(
                WORKSPACE, survey(year), year + ".csv", ImportMapping.GUESS, "Passenger survey"))
        .differences();
  }

  private String imported(int year) {
    ImportMapping mapping =
        mappings.fitted(WORKSPACE, survey(year), year + ".csv", "Passenger survey");
    ImportReceipt receipt =
        module
            .evidence()
            .importFile(
                WORKSPACE, survey(year), year + ".csv", mapping, false, (p, b, t, rows) -> {});
    List<SurveyQuestion> questions = Objects.requireNonNull(mapping.questions());
    assertThat(receipt.received())
        .isEqualTo(receipt.stored() + receipt.duplicate() + receipt.rejected())
        .isEqualTo(receipt.rows() * questions.size() - receipt.ignored());
    assertThat(receipt.rejected()).isZero();
    return "%d: %d rows, %d questions".formatted(year, receipt.rows(), questions.size());
  }
}
