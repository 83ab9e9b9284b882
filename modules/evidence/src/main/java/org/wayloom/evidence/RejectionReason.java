package org.wayloom.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every reason for which rows and messages are rejected: a code that stays, and its sentence in
 * English with places for values, which says what is wrong and how to mend it.
 *
 * <p>The sentence is what is stored, masked and searched. Code and values are read back from it, so
 * that a page can say it in its reader's language, also of rows that were rejected before codes
 * were. Two sentences must therefore differ in more than their values.
 */
public enum RejectionReason {
  PERSON_BLANK(
      "The row does not say who it is about: '{column}' is blank. Fill it in, or choose another"
          + " column for the person."),
  ACTIVITY_BLANK(
      "The row does not say what happened: '{column}' is blank. Fill it in, or choose another"
          + " column for the activity."),
  ANSWERER_BLANK("The row does not say who answered: '{column}' is blank."),
  TIME_BLANK("The row does not say when it happened: '{column}' is blank. Fill it in."),
  NO_TIME(
      "'{value}' is no time of the pattern {pattern}. Choose the pattern that the file uses, or"
          + " correct the cell."),
  NO_NUMBER("'{value}' is no number. Correct it, or choose another column for the value."),
  OFF_THE_OTHERS_SCALE(
      "'{value}' is not on the scale of the other ratings. Correct it, or leave the value out."),
  OFF_THE_SCALE(
      "'{value}' is not on the scale {low} to {high}. If it is a code for no answer, add it to the"
          + " ignored ones."),
  TOO_MANY_CELLS(
      "The row has {cells} cells, the header {columns}. Put cells that hold the delimiter in"
          + " quotes."),
  TOO_FEW_CELLS(
      "The row has only {cells} of the header's {columns} cells. Is a line break inside a cell not"
          + " in quotes?"),
  COLUMN_WITHOUT_NAME(
      "The row has a cell in column {cell}, the header only {columns}. Give that column a name in"
          + " the first row."),
  TOO_MANY_OBJECTS("The event has more objects than one row can hold."),
  NO_OBJECT_IN_LIST("The list holds something that is no JSON object here."),
  NO_OBJECT_IN_LINE("The line is no JSON object. Write one {…} per line."),
  MORE_IN_LINE("Something follows the JSON object. Write one {…} per line."),
  BROKEN_JSON("The JSON is broken at column {at}, or nested more than {depth} deep: {detail}"),
  ERASED("This person was erased, and nothing of them is kept. Nothing need be done."),

  MESSAGE_NO_OBJECT("A message must be a JSON object."),
  MESSAGE_TOO_LARGE("A message may have at most {kilobytes} KB."),
  MESSAGE_WITHOUT_PERSON("A message must have a \"userId\" or an \"anonymousId\"."),
  TYPE_UNKNOWN("\"type\" must be track, page, screen, identify, group or alias."),
  EVENT_BLANK("\"event\" must name what the customer did."),
  ALIAS_INCOMPLETE("An alias must have a \"userId\" and a \"previousId\"."),
  SPEC_UNKNOWN("\"specversion\" must be \"1.0\"."),
  BINARY_DATA("Binary data says nothing about a journey: send JSON."),
  CLOUD_EVENT_INCOMPLETE("A CloudEvent must have \"{field}\"."),
  SUBJECT_BLANK("\"subject\" must name the customer, or \"userId\" in the data."),
  FIELD_NO_OBJECT("\"{field}\" must be a JSON object."),
  FIELD_NO_TEXT("\"{field}\" must be text."),
  FIELD_TOO_LONG("\"{field}\" must have at most {most} characters; it has {has}."),
  FIELD_WITH_NUL("\"{field}\" must not hold the NUL character."),
  FIELD_NO_TIME("\"{field}\" must be a time such as 2026-05-01T12:00:00.000Z; it is \"{value}\"."),
  FIELD_OUT_OF_TIME("\"{field}\" must lie between 1970 and 9999."),
  FIELD_TOO_LARGE("\"{field}\" is too large a number."),
  PROPERTY_NAME_TOO_LONG("The name of a property must have at most {most} characters."),
  PROPERTY_WITH_NUL("A property must not hold the NUL character."),
  TOO_MANY_PROPERTIES("A message must have at most {most} properties."),
  TOO_MANY_MESSAGES("A request may have at most {most} messages; this one has {has}."),
  BODY_EMPTY("The body is empty: it must be JSON."),
  BODY_BROKEN("The body is no JSON that can be read (line {line}, column {at}): {detail}"),
  BATCH_NO_MESSAGES("\"batch\" must be a list of messages."),
  BATCH_NO_LIST("A batch of CloudEvents must be a JSON list.");

  private final String template;
  private final Pattern pattern;

  RejectionReason(String template) {
    this.template = template;
    StringBuilder regex = new StringBuilder();
    int from = 0;
    for (MatchResult place : places(template)) {
      regex.append(Pattern.quote(template.substring(from, place.start()))).append("(.*)");
      from = place.end();
    }
    this.pattern = Pattern.compile(regex + Pattern.quote(template.substring(from)), Pattern.DOTALL);
  }

  /** Apart from the reasons, which are made before what is static among them. */
  private static final class Places {
    static final Pattern NAMED = Pattern.compile("\\{([a-z]+)}");
  }

  private static List<MatchResult> places(String template) {
    return Places.NAMED.matcher(template).results().toList();
  }

  /** What the places are called, in their order. */
  public List<String> places() {
    return places(template).stream().map(place -> place.group(1)).toList();
  }

  /** The sentence with a value in each of its places. */
  public String with(Object... values) {
    List<MatchResult> places = places(template);
    if (values.length != places.size()) {
      throw new IllegalArgumentException(
          "%s has the places %s: %d values".formatted(this, places(), values.length));
    }
    StringBuilder sentence = new StringBuilder();
    int from = 0;
    for (int i = 0; i < values.length; i++) {
      sentence.append(template, from, places.get(i).start()).append(values[i]);
      from = places.get(i).end();
    }
    return sentence.append(template, from, template.length()).toString();
  }

  /** Which reason a sentence gives; empty where it was written by nobody here. */
  public static Optional<Given> in(String sentence) {
    for (RejectionReason reason : values()) {
      Matcher matcher = reason.pattern.matcher(sentence);
      if (matcher.matches()) {
        List<String> places = reason.places();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
          values.put(places.get(i), matcher.group(i + 1));
        }
        return Optional.of(new Given(reason, values));
      }
    }
    return Optional.empty();
  }

  /**
   * A reason with its values.
   *
   * @param values by the name of their place
   */
  public record Given(RejectionReason code, Map<String, String> values) {
    public Given {
      values = Map.copyOf(values);
    }
  }
}
