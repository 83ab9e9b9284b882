package org.wayloom.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;

/**
 * What the simulated company believes of its customers: its library and its designed map, read from
 * {@code design.json}. Rosier than what the simulator does to those customers.
 */
record Design(
    String title,
    String description,
    List<Persona> personas,
    List<Channel> channels,
    List<Touchpoint> touchpoints,
    List<Lane> lanes,
    List<Phase> phases,
    List<Claim> claims) {

  /**
   * @param fields texts by the names of the persona's fields
   * @param channels keys of the preferred channels, best first
   */
  record Persona(
      String id,
      Map<String, String> fields,
      List<String> channels,
      List<Trait> traits,
      List<Slider> sliders) {}

  record Trait(String kind, String text, List<Support> supports) {}

  record Slider(String low, String high, double value) {}

  /**
   * @param daysBefore how long before the end of the company's evidence it was found out
   * @param reference the number that it is, if it was measured
   */
  record Support(
      String kind,
      String method,
      String stance,
      String text,
      String source,
      int daysBefore,
      @Nullable Double amount,
      @Nullable String reference) {}

  /** What the first card of a lane in a stage, named by its title, rests on. */
  record Claim(String stage, String lane, List<Support> supports) {}

  record Channel(String key, String name, String medium, String icon) {}

  /**
   * @param rules each a flat list of triples: field, match, value
   */
  record Touchpoint(
      String id,
      String name,
      String description,
      String kind,
      @JsonProperty("class") String purpose,
      String initiator,
      List<String> channels,
      String verdict,
      @Nullable String positives,
      @Nullable String negatives,
      @Nullable String momentOfTruth,
      List<List<String>> rules) {}

  record Lane(String kind, String title) {}

  record Phase(String title, List<Stage> stages) {}

  /**
   * @param optional of its touchpoints, those that a journey may leave out
   * @param cards texts by the kind of their lane
   */
  record Stage(
      String title,
      String definition,
      double emotion,
      String feeling,
      List<String> touchpoints,
      List<String> optional,
      List<String> channels,
      Map<String, List<String>> cards) {}

  static Design load() {
    try (InputStream in = Objects.requireNonNull(Design.class.getResourceAsStream("design.json"))) {
      return Json.mapper().readValue(in, Design.class);
    } catch (IOException e) {
      throw new UncheckedIOException("design.json cannot be read", e);
    }
  }
}
