package org.wayloom.cases;

import java.util.List;

/** What a team has before it said how it deals with cases; everything can be edited. */
final class StartingSettings {
  private StartingSettings() {}

  static CaseSettings in(String language, WorkingHours hours) {
    return new CaseSettings(
        hours,
        List.of(),
        List.of(),
        rootCauses(language),
        List.of(
            new CaseMacro(
                "sorry", title(language, "Sorry", "Przeprosiny", "Извинение", "پوزش"), SORRY),
            new CaseMacro(
                "details",
                title(
                    language,
                    "Details",
                    "Pytanie o szczegóły",
                    "Вопрос о подробностях",
                    "پرسش دربارهٔ جزئیات"),
                DETAILS),
            new CaseMacro(
                "done", title(language, "Put right", "Naprawione", "Исправлено", "درست شد"), DONE)),
        FOLLOW_UP,
        30,
        40,
        14,
        CaseSettings.Asking.TEXT,
        null);
  }

  private static String title(String language, String en, String pl, String ru, String fa) {
    return new CaseWording(en, pl, ru, fa).in(language);
  }

  private static List<String> rootCauses(String language) {
    return switch (language) {
      case "pl" ->
          List.of(
              "Błąd produktu",
              "Opóźnienie",
              "Błędna lub niejasna informacja",
              "Zachowanie personelu",
              "Usterka techniczna",
              "Cena lub rozliczenie",
              "Zasady, które nie pasują do sytuacji",
              "Nieporozumienie");
      case "ru" ->
          List.of(
              "Недостаток товара",
              "Задержка",
              "Неверные или неясные сведения",
              "Поведение сотрудников",
              "Технический сбой",
              "Цена или расчёт",
              "Правила, которые не подходят к случаю",
              "Недоразумение");
      case "fa" ->
          List.of(
              "ایراد محصول",
              "تأخیر",
              "اطلاعات نادرست یا مبهم",
              "رفتار کارکنان",
              "اشکال فنی",
              "قیمت یا صورت‌حساب",
              "قواعدی که با موقعیت نمی‌خواند",
              "سوءتفاهم");
      default ->
          List.of(
              "Fault of the product",
              "Delay",
              "Wrong or unclear information",
              "Conduct of staff",
              "Technical failure",
              "Price or billing",
              "Policy that does not fit the situation",
              "Misunderstanding");
    };
  }

  private static final CaseWording SORRY =
      new CaseWording(
          """
              Hello,

              thank you for telling us what went wrong ({touchpoint}, {date}). I am sorry that it did. \
              I look after it myself and will write again as soon as I know more.

              {owner}
              Case {number}""",
          """
              Dzień dobry,

              dziękujemy za informację o tym, co poszło nie tak ({touchpoint}, {date}). Bardzo nam przykro. \
              Zajmuję się tym osobiście i napiszę, gdy tylko będę wiedzieć więcej.

              {owner}
              Sprawa {number}""",
          """
              Здравствуйте!

              Спасибо, что рассказали, что пошло не так ({touchpoint}, {date}). Нам очень жаль. \
              Я занимаюсь этим лично и напишу, как только узнаю больше.

              {owner}
              Случай {number}""",
          """
              سلام،

              سپاس که گفتید چه چیزی درست پیش نرفت ({touchpoint}، {date}). از این بابت متأسفیم. \
              خودم پیگیر آن هستم و به‌محض آگاهی بیشتر دوباره برایتان می‌نویسم.

              {owner}
              پرونده {number}""");

  private static final CaseWording DETAILS =
      new CaseWording(
          """
              Hello,

              to put this right I need to know a little more: what happened at {touchpoint}, and what would \
              you have expected? An answer in your own words is enough.

              {owner}
              Case {number}""",
          """
              Dzień dobry,

              aby to naprawić, potrzebuję kilku szczegółów: co się wydarzyło ({touchpoint}) i czego się \
              Państwo spodziewali? Wystarczy odpowiedź własnymi słowami.

              {owner}
              Sprawa {number}""",
          """
              Здравствуйте!

              Чтобы всё исправить, мне нужно узнать чуть больше: что произошло ({touchpoint}) и чего вы \
              ожидали? Достаточно ответа своими словами.

              {owner}
              Случай {number}""",
          """
              سلام،

              برای درست کردن این موضوع باید کمی بیشتر بدانم: در {touchpoint} چه روی داد و چه انتظاری \
              داشتید؟ پاسخی به زبان خودتان کافی است.

              {owner}
              پرونده {number}""");

  private static final CaseWording DONE =
      new CaseWording(
          """
              Hello,

              what went wrong at {touchpoint} is put right now. If anything is still not as it should be, \
              please write back: it comes to me.

              {owner}
              Case {number}""",
          """
              Dzień dobry,

              to, co poszło nie tak ({touchpoint}), zostało naprawione. Jeśli coś nadal nie jest w porządku, \
              proszę odpisać: wiadomość trafi do mnie.

              {owner}
              Sprawa {number}""",
          """
              Здравствуйте!

              То, что пошло не так ({touchpoint}), теперь исправлено. Если что-то всё ещё не в порядке, \
              ответьте на это письмо: оно придёт мне.

              {owner}
              Случай {number}""",
          """
              سلام،

              آنچه در {touchpoint} درست پیش نرفته بود اکنون درست شده است. اگر هنوز چیزی آن‌گونه که باید \
              نیست، پاسخ دهید؛ به دست من می‌رسد.

              {owner}
              پرونده {number}""");

  private static final CaseWording FOLLOW_UP =
      new CaseWording(
          "How content are you with how we dealt with it?",
          "Na ile są Państwo zadowoleni z tego, jak zajęliśmy się tą sprawą?",
          "Насколько вы довольны тем, как мы с этим разобрались?",
          "از شیوهٔ رسیدگی ما چقدر راضی هستید؟");
}
