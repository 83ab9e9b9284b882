package org.wayloom.surveys;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of a survey. Its id stays the same as long as it is the same question. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SurveyQuestion.Rating.class, name = "rating"),
  @JsonSubTypes.Type(value = SurveyQuestion.Choice.class, name = "choice"),
  @JsonSubTypes.Type(value = SurveyQuestion.Matrix.class, name = "matrix"),
  @JsonSubTypes.Type(value = SurveyQuestion.FreeText.class, name = "text")
})
public sealed interface SurveyQuestion {
  String id();

  Words text();

  /** Whether it must be answered when it is shown. */
  boolean required();

  /** When it is shown; null = always. */
  @Nullable Condition when();

  /**
   * A number on a scale.
   *
   * @param low what the low end of the scale means
   */
  record Rating(
      String id,
      Words text,
      boolean required,
      @Nullable Condition when,
      Scale scale,
      Words low,
      Words high,
      @Nullable Subject about)
      implements SurveyQuestion {
    public Rating {
      requireNonNull(id);
      requireNonNull(scale);
      text = Words.orNone(text);
      low = Words.orNone(low);
      high = Words.orNone(high);
    }
  }

  /**
   * Options to choose from.
   *
   * @param many whether several may be chosen
   */
  record Choice(
      String id,
      Words text,
      boolean required,
      @Nullable Condition when,
      boolean many,
      List<Option> options,
      @Nullable Subject about)
      implements SurveyQuestion {
    public Choice {
      requireNonNull(id);
      text = Words.orNone(text);
      options = List.copyOf(options);
    }
  }

  /**
   * @param code what is stored; stays when the option is reworded or moved
   */
  record Option(int code, Words text) {
    public Option {
      text = Words.orNone(text);
    }
  }

  /** Several things rated on one scale, each row a touchpoint or just a text. */
  record Matrix(
      String id,
      Words text,
      boolean required,
      @Nullable Condition when,
      Scale scale,
      Words low,
      Words high,
      List<Row> rows)
      implements SurveyQuestion {
    public Matrix {
      requireNonNull(id);
      requireNonNull(scale);
      text = Words.orNone(text);
      low = Words.orNone(low);
      high = Words.orNone(high);
      rows = List.copyOf(rows);
    }
  }

  record Row(String id, Words text, @Nullable Subject about) {
    public Row {
      requireNonNull(id);
      text = Words.orNone(text);
    }
  }

  /** Words of the customer's own. */
  record FreeText(
      String id, Words text, boolean required, @Nullable Condition when, @Nullable Subject about)
      implements SurveyQuestion {
    public FreeText {
      requireNonNull(id);
      text = Words.orNone(text);
    }
  }
}
