package org.wayloom.evidence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What columns are called in the files that people bring: English, Polish, Russian, Persian and the
 * words of process mining. Earlier names are surer than later ones.
 */
enum ColumnNames {
  PERSON(
      "case:conceptname caseconceptname caseid case customerid customer userid user personid person"
          + " clientid client accountid account visitorid anonymousid distinctid memberid contactid"
          + " patientid sessionid traceid email klientid idklienta klient nrklienta użytkownik"
          + " uzytkownik osoba клиент идклиента кодклиента пользователь идпользователя заявка مشتری"
          + " شناسهمشتری کاربر شناسهکاربر"),
  TIME(
      "timetimestamp timestamp completetimestamp eventtime datetime occurredat createdat happenedat"
          + " starttimestamp time ts date at when czas data dataczas dataiczas datazdarzenia дата"
          + " время датаивремя датасобытия تاریخ زمان تاریخوزمان"),
  ACTIVITY(
      "conceptname activity activityname eventname event eventtype action task step zdarzenie"
          + " nazwazdarzenia czynność czynnosc akcja событие действие операция رویداد فعالیت"),
  CHANNEL("casechannel channel kanał kanal kanałkontaktu канал کانال medium"),
  PAGE("pageurl page url path pagepath screen strona страница صفحه"),
  VALUE("value amount price revenue wartość wartosc kwota сумма значение مبلغ مقدار"),
  TEXT("text comment comments message feedback komentarz treść tresc комментарий текст متن نظر"),
  ID("eventid messageid identityid uuid eventuuid idzdarzenia идсобытия شناسهرویداد"),
  RESPONDENT(
      "respnum respondent respondentid responseid resp_id respid submissionid nrankiety"
          + " idodpowiedzi respondentnr респондент анкета پاسخدهنده");

  private static final Map<ColumnNames, Map<String, Integer>> RANKS =
      new EnumMap<>(ColumnNames.class);

  static {
    for (ColumnNames role : values()) {
      Map<String, Integer> ranks = new HashMap<>();
      for (String name : role.names.replaceAll("[:_]", "").split(" ")) {
        ranks.putIfAbsent(name, ranks.size());
      }
      RANKS.put(role, ranks);
    }
  }

  private final String names;

  ColumnNames(String names) {
    this.names = names;
  }

  /** How sure the name is, 0 surest; -1 where it is none of these. */
  int rank(String column) {
    return RANKS.getOrDefault(this, Map.of()).getOrDefault(plain(column), -1);
  }

  /** The surest of the columns, null where none is called so. */
  @Nullable String find(List<String> columns) {
    String best = null;
    int bestRank = Integer.MAX_VALUE;
    for (String column : columns) {
      int rank = rank(column);
      if (rank >= 0 && rank < bestRank) {
        best = column;
        bestRank = rank;
      }
    }
    return best;
  }

  /**
   * Letters and digits only, small, as {@code Complete Timestamp} and {@code case:concept:name}.
   */
  static String plain(String column) {
    String small = column.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i += Character.charCount(small.codePointAt(i))) {
      int letter = small.codePointAt(i);
      if (Character.isLetterOrDigit(letter)) {
        plain.appendCodePoint(letter);
      }
    }
    return plain.toString();
  }
}
