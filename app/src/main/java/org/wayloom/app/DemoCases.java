package org.wayloom.app;

import java.util.List;
import org.wayloom.cases.CaseDeadline;
import org.wayloom.cases.CasePriority;
import org.wayloom.cases.CaseRouting;
import org.wayloom.cases.CaseRule;
import org.wayloom.cases.CaseRules;
import org.wayloom.cases.CaseSettings;
import org.wayloom.cases.CaseTrigger;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;

/** Rules of the demo workspace, switched on before its evidence comes, so that its inbox fills. */
final class DemoCases {
  private static final String BY = "Wayloom";
  private static final List<String> PEOPLE =
      List.of("Nadia (simulated)", "Piotr (simulated)", "Reza (simulated)");
  private static final String LEAD = "Head of service (simulated)";

  private final CaseRules rules;
  private final Maps maps;

  DemoCases(CaseRules rules, Maps maps) {
    this.rules = rules;
    this.maps = maps;
  }

  void begin(WorkspaceId workspace) {
    CaseSettings.Version now = rules.settings(workspace);
    CaseSettings usual = now.settings();
    rules.save(
        workspace,
        now.version(),
        new CaseSettings(
            usual.hours(),
            PEOPLE,
            List.of(),
            usual.rootCauses(),
            usual.macros(),
            usual.followUp(),
            usual.reopenWithinDays(),
            usual.unhappyPercent(),
            7,
            usual.asking(),
            usual.survey()));
    CaseRouting turns = new CaseRouting(CaseRouting.Way.ROUND_ROBIN, PEOPLE, null, List.of(), "");
    CaseRouting nobody = new CaseRouting(CaseRouting.Way.NOBODY, List.of(), null, List.of(), "");
    CaseDeadline day = new CaseDeadline(4, 8, 16, LEAD);
    CaseDeadline week = new CaseDeadline(null, 40, null, "");
    add(
        workspace,
        new CaseRule(
            "A quarter of the scale or less",
            true,
            new CaseTrigger.LowScore(25, CaseTrigger.Unit.PERCENT, null, null),
            CasePriority.HIGH,
            turns,
            day));
    add(
        workspace,
        new CaseRule(
            "Wants the money back",
            true,
            new CaseTrigger.Keyword(
                List.of("refund*", "money back", "zwrot pieniędzy", "вернит*", "بازگشت وجه"), null),
            CasePriority.NORMAL,
            nobody,
            day));
    add(
        workspace,
        new CaseRule(
            "The same place failed twice in two weeks",
            true,
            new CaseTrigger.RepeatedFailure(null, 2, 14),
            CasePriority.URGENT,
            turns,
            new CaseDeadline(1, 4, 8, LEAD)));
    maps.list(workspace).stream()
        .findFirst()
        .map(drawn -> maps.get(workspace, drawn.id()))
        .ifPresent(
            map ->
                map.stages().stream()
                    .filter(stage -> stage.touchpoints().contains("tp-basket"))
                    .forEach(
                        stage ->
                            add(
                                workspace,
                                new CaseRule(
                                    "Stopped in the middle of buying",
                                    true,
                                    new CaseTrigger.Silence(map.id().value(), stage.id()),
                                    CasePriority.NORMAL,
                                    nobody,
                                    week))));
    add(
        workspace,
        new CaseRule(
            "Sounds unhappy",
            false,
            new CaseTrigger.NegativeMood(null),
            CasePriority.NORMAL,
            nobody,
            day));
  }

  private void add(WorkspaceId workspace, CaseRule rule) {
    rules.add(workspace, rule, BY);
  }
}
