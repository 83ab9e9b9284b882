package org.wayloom.surveys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.util.MultiValueMap;
import org.wayloom.surveys.SurveyQuestion.Choice;
import org.wayloom.surveys.SurveyQuestion.FreeText;
import org.wayloom.surveys.SurveyQuestion.Matrix;
import org.wayloom.surveys.SurveyQuestion.Rating;

/**
 * Reads the fields of the form. What is no possible answer to its question (another value than the
 * page offers) is as if it had not been given: nobody gets there by the page.
 */
final class AnswerReader {
  static final int LONGEST_TEXT = 4_000;

  private AnswerReader() {}

  /** The name of a question's field, or of one row of a matrix. */
  static String field(SurveyQuestion question) {
    return "a." + question.id();
  }

  static String field(SurveyQuestion question, String row) {
    return field(question) + "." + row;
  }

  static Answers read(SurveyDefinition survey, MultiValueMap<String, String> fields) {
    Map<String, Answer> given = new LinkedHashMap<>();
    for (SurveyQuestion question : survey.questions()) {
      answer(question, fields).ifPresent(answer -> given.put(question.id(), answer));
    }
    return new Answers(given).reachable(survey.questions());
  }

  private static Optional<Answer> answer(
      SurveyQuestion question, MultiValueMap<String, String> fields) {
    List<String> sent = fields.getOrDefault(field(question), List.of());
    return switch (question) {
      case Rating rating ->
          sent.stream()
              .findFirst()
              .flatMap(value -> onScale(rating.scale(), value))
              .map(Answer.Rated::new);
      case Choice choice -> {
        List<Integer> codes =
            choice.options().stream()
                .map(SurveyQuestion.Option::code)
                .filter(code -> sent.contains(code.toString()))
                .limit(choice.many() ? choice.options().size() : 1)
                .toList();
        yield codes.isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(codes));
      }
      case Matrix matrix -> {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (SurveyQuestion.Row row : matrix.rows()) {
          Optional.ofNullable(fields.getFirst(field(question, row.id())))
              .flatMap(value -> onScale(matrix.scale(), value))
              .ifPresent(value -> values.put(row.id(), value));
        }
        yield values.isEmpty() ? Optional.empty() : Optional.of(new Answer.RatedRows(values));
      }
      case FreeText text ->
          sent.stream()
              .findFirst()
              .map(AnswerReader::plain)
              .filter(said -> !said.isEmpty())
              .map(Answer.Said::new);
    };
  }

  private static Optional<Integer> onScale(Scale scale, String sent) {
    OptionalInt value = wholeNumber(sent);
    return value.isPresent() && scale.has(value.getAsInt())
        ? Optional.of(value.getAsInt())
        : Optional.empty();
  }

  static OptionalInt wholeNumber(String sent) {
    return sent.matches("[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(sent))
        : OptionalInt.empty();
  }

  /** Without control characters, with plain line ends, no longer than is stored. */
  private static String plain(String sent) {
    String text = sent.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
    return text.substring(0, end);
  }
}
