package org.wayloom.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.KnownExport.Names;

/** Exports of survey tools, recognised by the columns that each adds to those of the questions. */
enum KnownSurvey {
  LIME_SURVEY("submitdatedatesubmitted submitdate", "idresponseid id") {
    @Override
    boolean isIt(Names names) {
      return names.any("submitdate", "submitdatedatesubmitted")
          && names.any(
              "lastpage", "lastpagelastpage", "startlanguage", "startlanguagestartlanguage");
    }
  },
  FORMBRICKS("timestamp createdat", "responseid") {
    @Override
    boolean isIt(Names names) {
      return names.any("responseid")
          && names.any("finished")
          && names.any("timestamp", "createdat");
    }
  },
  TYPEFORM("submitdateutc submittedat", "responseid token networkid") {
    @Override
    boolean isIt(Names names) {
      return names.any("submitdateutc", "submittedat") && names.any("networkid", "token");
    }
  };

  private static final List<String> STARTED = List.of("datestamp", "startdate", "startdateutc");
  private static final int A_SENTENCE = 15;

  private final String submitted;
  private final String response;

  /**
   * @param submitted what the column of the time is called, the surest first
   * @param response what the column of the response's number is called
   */
  KnownSurvey(String submitted, String response) {
    this.submitted = submitted;
    this.response = response;
  }

  abstract boolean isIt(Names names);

  static Optional<KnownSurvey> of(List<String> columns) {
    Names names = new Names(columns);
    return java.util.Arrays.stream(values()).filter(survey -> survey.isIt(names)).findFirst();
  }

  /** The mapping of such a file, laid under what the user has chosen. */
  ImportMapping under(ImportMapping asked, Sample sample) {
    Names names = new Names(sample.profiles().stream().map(profile -> profile.name).toList());
    return new ImportMapping(
        ImportMapping.Layout.SURVEY,
        asked.delimiter(),
        asked.encoding(),
        asked.source(),
        asked.kind(),
        asked.id() == null ? names.first(List.of(response.split(" "))) : asked.id(),
        asked.person(),
        asked.time() == null ? time(names, sample) : asked.time(),
        asked.timePattern(),
        asked.timeZone(),
        asked.fixedTime(),
        asked.activity(),
        asked.channel(),
        asked.page(),
        asked.value(),
        asked.text() == null ? words(sample) : asked.text(),
        asked.properties(),
        asked.signatureProperties(),
        asked.questions() == null ? SurveyGuess.ofSurvey(sample).questions() : asked.questions());
  }

  /** When it was sent in; of answers that were broken off only the start is known. */
  private @Nullable String time(Names names, Sample sample) {
    String sent = names.first(List.of(submitted.split(" ")));
    String begun = names.first(STARTED);
    boolean all = filled(sent, sample) || begun == null || !filled(begun, sample);
    return all ? sent : begun;
  }

  private static boolean filled(@Nullable String column, Sample sample) {
    Sample.Profile profile = column == null ? null : sample.profile(column);
    return profile != null && profile.filled == sample.rows();
  }

  /** The column in which people wrote most: its cells hold sentences. */
  private static @Nullable String words(Sample sample) {
    return sample.profiles().stream()
        .filter(profile -> profile.numeric == 0 && length(profile) >= A_SENTENCE)
        .filter(profile -> profile.counts.keySet().stream().anyMatch(cell -> cell.contains(" ")))
        .filter(profile -> TimeGuess.pattern(profile) == null)
        .max(Comparator.comparingDouble(KnownSurvey::length))
        .map(profile -> profile.name)
        .orElse(null);
  }

  private static double length(Sample.Profile profile) {
    return profile.counts.keySet().stream().mapToInt(String::length).average().orElse(0);
  }
}
