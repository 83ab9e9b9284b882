package org.wayloom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayloom.dashboards.Shop.WORKSPACE;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.cases.CaseRecovery;
import org.wayloom.dashboards.Assumption.Kind;
import org.wayloom.dashboards.Assumption.Stated;
import org.wayloom.dashboards.MoneyLine.Of;
import org.wayloom.improvements.ChangeFacts.Status;
import org.wayloom.improvements.Effect.Verdict;
import org.wayloom.improvements.Spot;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.sql.Database;

class DashboardMakerTest {
  private static final DocumentId MAP = new DocumentId("m");

  @TempDir Path folder;
  private final Shop shop = new Shop();
  private final Team team = new Team(shop);
  private final Desk desk = new Desk();
  private Database database;
  private Assumptions assumptions;
  private ChangeLines lines;
  private Dashboards dashboards;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    assumptions = new SqlAssumptions(database, Clock.systemUTC());
    lines = new ChangeLines(team.changes(), shop);
    dashboards =
        new DashboardMaker(
            shop,
            lines,
            assumptions,
            desk,
            new Successes(lines, team.changes(), team.opportunities(), shop),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void says(Kind kind, String subject, int amount) {
    assumptions.state(
        WORKSPACE, new Stated(kind, subject, BigDecimal.valueOf(amount), "EUR", ""), 0, "Ewa");
  }

  @Test
  void showsNoMoneyThatNobodySpokeOf() {
    team.change("short", Status.RUNNING, "m", "stage:find:converted");

    assertThat(dashboards.of(WORKSPACE, MAP, 30, 90).money()).isEmpty();
  }

  @Test
  void multipliesEffectsByWhatTheTeamSays() {
    team.change("short", Status.RUNNING, "m", "stage:find:converted");
    says(Kind.CONVERSION, "m", 40);
    says(Kind.CONTACT, "phone", 5);
    says(Kind.CUSTOMER, "", 100);

    Dashboard ofMap = dashboards.of(WORKSPACE, MAP, 30, 90);

    // 80 calls × 5; 50 × 0.6 × 100; 1,000 came × 0.1 × 30 of 60 to the end × 40.
    assertThat(ofMap.money())
        .extracting(line -> line.of() + " " + line.amount().value())
        .containsExactly(Of.CONTACTS + " 400.00", Of.CHURN + " 3000.00", Of.EFFECT + " 2000.00");
  }

  @Test
  void aMapHasTheChangesThatAreAboutIt() {
    team.change("short", Status.RUNNING, "m", "stage:find:converted");
    team.change("elsewhere", Status.RUNNING, "gone", "stage:find:converted");
    team.change("later", Status.PLANNED, "m", "stage:find:converted");

    assertThat(dashboards.of(WORKSPACE, MAP, 30, 90).changes())
        .extracting(ChangeLine::id)
        .containsExactly("short");
    assertThat(dashboards.of(WORKSPACE, null, 30, 90).changes())
        .extracting(ChangeLine::id)
        .containsExactlyInAnyOrder("short", "elsewhere");
  }

  @Test
  void saysWhyAnEffectCannotBeMeasured() {
    team.change("elsewhere", Status.RUNNING, "gone", "stage:find:converted");

    ChangeLine line = dashboards.of(WORKSPACE, null, 30, 90).changes().getFirst();

    assertThat(line.did()).isNull();
    assertThat(line.whyNot()).isEqualTo("There is no such map");
  }

  @Test
  void remembersAnEffectUntilEvidenceIsAnother() {
    team.change("short", Status.RUNNING, "m", "stage:find:converted");

    dashboards.of(WORKSPACE, MAP, 30, 90);
    dashboards.of(WORKSPACE, MAP, 7, 90);
    assertThat(shop.measured).isEqualTo(1);

    shop.says(1, "pay", 2, 9, null);
    dashboards.of(WORKSPACE, MAP, 30, 90);
    assertThat(shop.measured).isEqualTo(2);
  }

  @Test
  void freshnessIsOfTheTouchpointsOnTheMap() {
    shop.says(1, "pay", 2, 9, null);

    Freshness ofMap = dashboards.of(WORKSPACE, MAP, 30, 90).freshness();
    Freshness ofAll = dashboards.of(WORKSPACE, null, 30, 90).freshness();

    assertThat(ofMap.touchpoints()).isEqualTo(2);
    assertThat(ofMap.told()).isEqualTo(1);
    assertThat(ofMap.silent()).extracting(Freshness.Silent::name).containsExactly("Pay");
    assertThat(ofAll.touchpoints()).isEqualTo(3);
    assertThat(ofMap.since())
        .isEqualTo(Objects.requireNonNull(ofMap.newest()).minusSeconds(2_592_000));
  }

  @Test
  void churnIsToldOfQuestionsThatSomebodyAnswered() {
    Dashboard dashboard = dashboards.of(WORKSPACE, null, 30, 60);

    assertThat(dashboard.churn()).hasSize(2);
    assertThat(dashboard.churn().getFirst().withinDays()).isEqualTo(60);
    assertThat(dashboard.opens()).isEqualTo("m");
    assertThat(dashboard.maps().getFirst().cover()).isEqualTo(0.5);
  }

  private CaseNumbers cases(@Nullable DocumentId map) {
    return Objects.requireNonNull(dashboards.of(WORKSPACE, map, 30, 90).cases());
  }

  @Test
  void casesAreToldWhereThereAreAny() {
    assertThat(dashboards.of(WORKSPACE, null, 30, 90).cases()).isNull();
    assertThat(dashboards.of(WORKSPACE, MAP, 30, 90).cases()).isNull();

    desk.opens("c1", Desk.at(Desk.MONDAY, "call"));

    assertThat(cases(null).open()).isEqualTo(1);
    assertThat(dashboards.of(WORKSPACE, MAP, 30, 90).cases()).as("\"call\" is on no map").isNull();
  }

  @Test
  void aMapHasTheCasesOfItsTouchpointsAndStages() {
    desk.opens("of-a-touchpoint", Desk.at(Desk.MONDAY, "pay"));
    desk.opens("of-a-stage", Desk.still(Desk.MONDAY, "m", "find"));
    desk.opens("of-another-map", Desk.still(Desk.MONDAY, "gone", "find"));
    desk.opens("of-no-map", Desk.at(Desk.MONDAY, "call"));

    assertThat(cases(null).open()).isEqualTo(4);
    assertThat(cases(MAP).open()).isEqualTo(2);
  }

  @Test
  void aMapHasTheClosingsOfItsCasesOnly() {
    Instant opened = Instant.now().minus(Duration.ofDays(3));
    desk.closes("slow", opened, 10, CaseRecovery.YES, null);
    desk.closes("quick", Desk.at(opened, "call"), 2, CaseRecovery.NO, null);

    assertThat(cases(null).now().closed()).isEqualTo(2);
    assertThat(cases(MAP).now().closed()).isEqualTo(1);
    assertThat(cases(MAP).now().medianMillis()).isEqualTo(Duration.ofHours(10).toMillis());
    assertThat(cases(MAP).now().recovered().n()).isEqualTo(1);
    assertThat(cases(MAP).now().recovered().value()).isEqualTo(1);
  }

  @Test
  void thereIsNoDashboardOfAMapThatIsGone() {
    assertThatThrownBy(() -> dashboards.of(WORKSPACE, new DocumentId("gone"), 30, 90))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void tellsTheStoryOfWhatIsProvenOnly() {
    shop.says(7, "pay", -3, 2, "Why twice?");
    shop.says(8, "pay", -3, 3, "Why twice?");
    shop.says(9, "pay", 4, 1, "Too late to be asked for");
    team.opportunity("form", new Spot("m", null, "pay", null));
    team.change("short", Status.RUNNING, "m", "touchpoint:pay:wentOn", "form", "gone");
    team.change("vain", Status.RUNNING, "m", "touchpoint:pay:wentOn", "form");
    team.verdicts.put("vain", Verdict.NO_EFFECT);

    var stories = dashboards.successes(WORKSPACE);

    assertThat(stories).hasSize(1);
    Success story = stories.getFirst();
    assertThat(story.change().id()).isEqualTo("short");
    assertThat(story.reasons()).containsExactly("Opportunity form");
    assertThat(story.said()).extracting(Success.Quote::text).containsExactly("Why twice?");
    assertThat(story.said().getFirst().value()).isEqualTo(2);
    assertThat(story.toString()).doesNotContain("person-");
  }
}
