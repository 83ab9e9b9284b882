package org.wayloom.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayloom.evidence.NewEvent;

/** The planted truths show in plain counts over the demo's evidence. */
class PlantedTruthTest {
  private static final List<NewEvent> DEMO =
      Simulator.demo().stream().map(Simulated::event).toList();

  @Test
  void describesEveryKindOfTruthOnce() {
    assertThat(PlantedTruth.ALL)
        .extracting(PlantedTruth::kind)
        .containsExactly(PlantedTruth.Kind.values());
  }

  @Test
  void makesAgreeingADeliveryDayTakeDays() {
    double medianDays = medianHours("order_confirmed", "delivery_scheduled") / 24;
    assertThat(medianDays).isCloseTo(6, within(1.0));
  }

  @Test
  void makesNoOtherStepOfAnOrderAsSlow() {
    assertThat(medianHours("basket_added", "order_confirmed")).isLessThan(24);
    assertThat(medianHours("delivery_scheduled", "delivered")).isLessThan(3.5 * 24);
  }

  @Test
  void makesThePhoneDisappointBesideTheChat() {
    assertThat(meanEase("phone")).isCloseTo(3.0, within(0.3));
    assertThat(meanEase("chat")).isCloseTo(5.9, within(0.3));
  }

  @Test
  void letsNearlyHalfOfThoseWithFurnitureLookForAssemblyHelp() {
    Set<String> withFurniture =
        persons(event -> event.type().equals("delivered") && !isPlant(event));
    Set<String> looked =
        persons(event -> event.page() != null && event.page().startsWith("/help/assembly/"));
    assertThat(withFurniture).containsAll(looked);
    assertThat((double) looked.size() / withFurniture.size()).isBetween(0.42, 0.6);
  }

  @Test
  void sendsAQuarterOfThePaymentsBackToTheBasket() {
    double failed = events("payment_failed").count();
    double paid =
        events("payment_succeeded").filter(event -> !"shop".equals(event.channel())).count();
    assertThat(failed / (failed + paid)).isCloseTo(0.24, within(0.03));
  }

  @Test
  void letsTheDeliveryBeLikedBetterSinceTheHourIsTold() {
    LocalDate day = PlantedTruth.TOLD_THE_HOUR_FROM;
    assertThat(meanRating("csat_delivery", day, 56) - meanRating("csat_delivery", day, -200))
        .isCloseTo(0.7, within(0.2));
  }

  @Test
  void restsAClaimOfTheMapOnHowTheDeliveryWasRatedBeforeTheHourWasTold() {
    Design.Support support =
        Design.load().claims().stream()
            .flatMap(claim -> claim.supports().stream())
            .filter(each -> "touchpoint:tp-delivery:score".equals(each.reference()))
            .findFirst()
            .orElseThrow();
    LocalDate day = SupportOperations.END.minusDays(support.daysBefore());
    double[] ratings =
        events("csat_delivery")
            .filter(event -> on(event).isBefore(day))
            .mapToDouble(event -> event.value() == null ? Double.NaN : event.value())
            .toArray();
    double mean = Arrays.stream(ratings).average().orElseThrow();

    assertThat(day).isBefore(PlantedTruth.TOLD_THE_HOUR_FROM);
    assertThat(support.amount()).isEqualTo(ratings.length);
    assertThat(support.text())
        .isEqualTo(String.format(Locale.ROOT, "Delivery: score %.2f on 1–5", mean));
  }

  @Test
  void letsCoffeeInTheShowroomChangeNothing() {
    LocalDate day = PlantedTruth.COFFEE_FROM;
    assertThat(meanRating("csat_showroom", day, 100) - meanRating("csat_showroom", day, -200))
        .isCloseTo(0, within(0.2));
  }

  /** From a day on, or before it where the number of days is negative. */
  private static double meanRating(String type, LocalDate day, int days) {
    LocalDate other = day.plusDays(days);
    LocalDate from = days < 0 ? other : day;
    LocalDate to = days < 0 ? day : other;
    return events(type)
        .filter(event -> !on(event).isBefore(from) && on(event).isBefore(to))
        .mapToDouble(event -> event.value() == null ? Double.NaN : event.value())
        .average()
        .orElseThrow();
  }

  private static LocalDate on(NewEvent event) {
    return LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
  }

  private static boolean isPlant(NewEvent event) {
    return Company.PRODUCTS.stream()
        .anyMatch(
            product ->
                product.isPlant() && product.slug().equals(event.properties().get("product")));
  }

  private static double meanEase(String channel) {
    return events("ces_support")
        .filter(event -> channel.equals(event.channel()))
        .mapToDouble(event -> event.value() == null ? Double.NaN : event.value())
        .average()
        .orElseThrow();
  }

  /** From each person's first event of one type to the first of the other. */
  private static double medianHours(String from, String to) {
    Map<String, Instant> starts = firstTimes(from);
    Map<String, Instant> ends = firstTimes(to);
    List<Double> hours =
        starts.keySet().stream()
            .filter(ends::containsKey)
            .map(person -> hoursBetween(starts, ends, person))
            .filter(each -> each >= 0)
            .sorted()
            .toList();
    return hours.get(hours.size() / 2);
  }

  private static Double hoursBetween(
      Map<String, Instant> starts, Map<String, Instant> ends, String person) {
    return Duration.between(
                starts.getOrDefault(person, Instant.MAX), ends.getOrDefault(person, Instant.MIN))
            .toMinutes()
        / 60.0;
  }

  private static Map<String, Instant> firstTimes(String type) {
    Map<String, Instant> first = new HashMap<>();
    events(type).forEach(event -> first.putIfAbsent(event.person(), event.time()));
    return first;
  }

  private static Set<String> persons(Predicate<NewEvent> which) {
    return DEMO.stream()
        .filter(which)
        .map(NewEvent::person)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<NewEvent> events(String type) {
    return DEMO.stream().filter(event -> event.type().equals(type));
  }
}
