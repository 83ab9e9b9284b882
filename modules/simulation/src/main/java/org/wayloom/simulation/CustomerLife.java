package org.wayloom.simulation;

import static org.wayloom.simulation.Company.APP;
import static org.wayloom.simulation.Company.DOORSTEP;
import static org.wayloom.simulation.Company.EMAIL;
import static org.wayloom.simulation.Company.SHOP;
import static org.wayloom.simulation.Company.SOCIAL;
import static org.wayloom.simulation.Company.WEBSITE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.simulation.Company.Product;
import org.wayloom.simulation.Simulated.Source;

/**
 * One customer from first sight of the company to the last day: finds, looks, buys, waits, lives
 * with it.
 */
final class CustomerLife {
  static final Question CSAT = new Question(QuestionType.CSAT, 1, 5);
  static final Question NPS = new Question(QuestionType.NPS, 0, 10);

  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  private final Dice dice;
  private final Trail trail;
  private final Phrases phrases;
  private final ServiceDesk desk;
  private final String device;
  private final boolean readsNewsletter;

  /** How the company has treated this customer so far, in points of satisfaction. */
  private double mood;

  CustomerLife(Dice dice, Trail trail, Phrases phrases) {
    this.dice = dice;
    this.trail = trail;
    this.phrases = phrases;
    this.desk = new ServiceDesk(dice, trail, phrases);
    this.device = dice.chance(0.6) ? WEBSITE : APP;
    this.readsNewsletter = dice.chance(0.25);
  }

  void live() {
    discover();
    double wish = 0.56;
    for (int purchases = 0; purchases < 3 && !trail.isOver(); purchases++) {
      Product wanted = look();
      if (trail.isOver() || !dice.chance(wish) || !buy(wanted)) {
        return;
      }
      receive(wanted);
      liveWith(wanted);
      wish = 0.33 + 0.06 * mood;
      trail.pass(dice.wait(Duration.ofDays(60), 0.7));
    }
  }

  private void discover() {
    daytime();
    if (dice.chance(0.45)) {
      trail.event(Source.SOCIAL_MEDIA, "social_post_seen", SOCIAL);
      trail.pass(dice.wait(Duration.ofMinutes(3), 1.2));
    }
    if (dice.chance(0.8)) {
      trail.page(device, "/");
    }
  }

  /** One to three visits over a few days; the last thing looked at is the one that is wanted. */
  private Product look() {
    Product wanted = dice.pick(Company.PRODUCTS);
    int visits = 1 + dice.weighted(0.5, 0.35, 0.15);
    for (int visit = 0; visit < visits; visit++) {
      if (visit > 0) {
        trail.pass(dice.wait(Duration.ofDays(2), 0.9));
        daytime();
        newsletter();
      }
      if (dice.chance(0.22)) {
        showroom();
      } else {
        wanted = browse(wanted);
      }
    }
    return wanted;
  }

  private void newsletter() {
    if (readsNewsletter && dice.chance(0.6)) {
      trail.event(Source.MAILING, "newsletter_opened", EMAIL);
      shortly();
    }
  }

  private void showroom() {
    trail.event(Source.STORE, "showroom_visit", SHOP);
    if (dice.chance(0.3)) {
      trail.answerAfter(
          dice.wait(Duration.ofHours(20), 0.4),
          "csat_showroom",
          CSAT,
          dice.rating(4.4, 0.7, 1, 5),
          EMAIL,
          dice.chance(0.3) ? phrases.say("shop.good", dice) : null);
    }
    trail.pass(dice.wait(Duration.ofMinutes(50), 0.4));
  }

  private Product browse(Product before) {
    shortly();
    trail.page(device, "/c/" + before.category());
    Product seen = before;
    int products = dice.between(1, 3);
    for (int i = 0; i < products; i++) {
      seen = dice.chance(0.5) ? before : dice.pick(Company.PRODUCTS);
      shortly();
      trail.page(device, "/p/" + seen.slug());
    }
    if (dice.chance(0.1)) {
      shortly();
      trail.event(Source.SHOP_FRONT, "planner_used", device);
      trail.pass(dice.wait(Duration.ofMinutes(12), 0.6));
    }
    if (dice.chance(0.05)) {
      desk.help("advice", "shop.good");
    }
    return seen;
  }

  /** Whether it came to an order. */
  private boolean buy(Product product) {
    if (dice.chance(0.12)) {
      return buyInTheShowroom(product);
    }
    trail.pass(dice.wait(Duration.ofHours(8), 1.2));
    daytime();
    trail.event(
        Source.SHOP_FRONT,
        "basket_added",
        device,
        product.price(),
        Map.of("product", product.slug()));
    shortly();
    trail.event(Source.SHOP_FRONT, "basket_viewed", device);
    if (dice.chance(0.22)) {
      return false;
    }
    for (int attempt = 1; attempt <= 4; attempt++) {
      shortly();
      trail.event(Source.SHOP_FRONT, "checkout_started", device);
      trail.pass(dice.wait(Duration.ofMinutes(4), 0.5));
      if (!dice.chance(PlantedTruth.SHARE_OF_PAYMENTS_FAILING)) {
        paid(product, device, Source.SHOP_FRONT);
        rateTheCheckout(attempt);
        return true;
      }
      trail.event(Source.SHOP_FRONT, "payment_failed", device);
      mood -= 0.4;
      if (dice.chance(0.12)) {
        desk.help("payment", "payment.bad");
      }
      if (dice.chance(0.2)) {
        return false;
      }
      trail.pass(dice.wait(Duration.ofMinutes(9), 1.3));
      trail.event(Source.SHOP_FRONT, "basket_viewed", device);
    }
    return false;
  }

  private boolean buyInTheShowroom(Product product) {
    trail.pass(dice.wait(Duration.ofDays(2), 0.6));
    daytime();
    showroom();
    paid(product, SHOP, Source.STORE);
    return true;
  }

  private void paid(Product product, String channel, Source source) {
    trail.event(
        source, "payment_succeeded", channel, product.price(), Map.of("product", product.slug()));
    trail.pass(A_MINUTE);
    trail.event(Source.MAILING, "order_confirmed", EMAIL, product.price(), Map.of());
  }

  private void rateTheCheckout(int attempts) {
    if (dice.chance(0.25)) {
      trail.answerAfter(
          dice.wait(Duration.ofMinutes(5), 0.5),
          "csat_checkout",
          CSAT,
          dice.rating(4.5 - 1.1 * (attempts - 1), 0.7, 1, 5),
          device,
          attempts > 1 && dice.chance(0.5) ? phrases.say("payment.bad", dice) : null);
    }
  }

  private void receive(Product product) {
    double days = waitForADeliveryDay();
    trail.event(Source.LOGISTICS, "delivery_scheduled", dice.chance(0.8) ? device : Company.PHONE);
    trail.pass(dice.wait(Duration.ofDays(2), 0.3));
    daytime();
    trail.event(Source.LOGISTICS, "delivered", DOORSTEP, null, Map.of("product", product.slug()));
    mood += 0.5 - 0.15 * (days - 3);
    if (dice.chance(0.38)) {
      double mean =
          4.6 - 0.26 * Math.max(0, days - 2) + PlantedTruth.betterForKnowingTheHour(trail.now());
      double rating = dice.rating(mean, 0.8, 1, 5);
      trail.answerAfter(
          dice.wait(Duration.ofHours(22), 0.4),
          "csat_delivery",
          CSAT,
          rating,
          EMAIL,
          dice.chance(0.5)
              ? phrases.say(rating <= 3 ? "delivery.bad" : "delivery.good", dice)
              : null);
    }
  }

  /** The slow step. While they wait, customers look where their order is, and some ask. */
  private double waitForADeliveryDay() {
    Duration wait =
        dice.wait(
            Duration.ofHours(Math.round(24 * PlantedTruth.MEDIAN_DAYS_TO_DELIVERY_DAY)), 0.45);
    Instant agreed = trail.now().plus(wait);
    double days = wait.toHours() / 24.0;
    while (dice.chance(0.75)) {
      Instant look = trail.now().plus(dice.wait(Duration.ofDays(2), 0.5));
      if (!look.isBefore(agreed)) {
        break;
      }
      trail.passUntil(look);
      trail.page(device, "/orders/status");
      if (dice.chance(0.03 * days)) {
        desk.help("delivery", "delivery.bad");
        mood -= 0.2;
      }
    }
    trail.passUntil(agreed);
    daytime();
    return days;
  }

  private void liveWith(Product product) {
    if (product.isPlant()) {
      careForIt();
    } else if (dice.chance(PlantedTruth.SHARE_LOOKING_FOR_ASSEMBLY_HELP)) {
      lookForAssemblyHelp(product);
    }
    speakAboutIt(product);
    if (dice.chance(0.07)) {
      sendBack(product);
    }
    if (dice.chance(0.16)) {
      trail.pass(dice.wait(Duration.ofDays(5), 0.6));
      trail.event(Source.STORE, "loyalty_joined", dice.chance(0.5) ? APP : SHOP);
    }
    if (dice.chance(0.3)) {
      trail.answerAfter(
          dice.wait(Duration.ofDays(30), 0.2),
          "nps_relation",
          NPS,
          dice.rating(7.6 + 1.4 * mood, 1.8, 0, 10),
          EMAIL,
          null);
    }
  }

  private void lookForAssemblyHelp(Product product) {
    trail.pass(dice.wait(Duration.ofHours(9), 0.9));
    int looks = dice.between(1, 3);
    for (int i = 0; i < looks; i++) {
      trail.page(device, PlantedTruth.ASSEMBLY_PAGES + product.slug());
      shortly();
    }
    if (dice.chance(0.2)) {
      desk.help("assembly", "assembly.bad");
      mood -= 0.3;
    }
  }

  private void careForIt() {
    int tips = dice.between(0, 4);
    for (int i = 0; i < tips; i++) {
      trail.pass(dice.wait(Duration.ofDays(12), 0.3));
      daytime();
      trail.event(Source.MAILING, "care_tip_opened", dice.chance(0.6) ? EMAIL : APP);
    }
  }

  private void speakAboutIt(Product product) {
    boolean pleased = dice.chance(0.84);
    mood += pleased ? 0.3 : -0.8;
    String topic = (product.isPlant() ? "plant" : "product") + (pleased ? ".good" : ".bad");
    if (dice.chance(0.28)) {
      trail.answerAfter(
          dice.wait(Duration.ofDays(14), 0.2),
          "csat_product",
          CSAT,
          dice.rating(pleased ? 4.5 : 2.4, 0.7, 1, 5),
          EMAIL,
          dice.chance(0.5) ? phrases.say(topic, dice) : null);
    }
    if (dice.chance(0.1)) {
      trail.pass(dice.wait(Duration.ofDays(6), 0.7));
      trail.mention(
          "review", phrases.say(mood < -0.6 ? "delivery.bad" : topic, dice), phrases.language());
    }
  }

  private void sendBack(Product product) {
    trail.pass(dice.wait(Duration.ofDays(6), 0.5));
    daytime();
    trail.event(
        Source.SHOP_FRONT, "return_requested", device, null, Map.of("product", product.slug()));
    if (dice.chance(0.4)) {
      desk.help("return", "return.ok");
    }
    trail.pass(dice.wait(Duration.ofDays(4), 0.3));
    trail.event(Source.LOGISTICS, "return_received", SHOP);
    trail.pass(dice.wait(Duration.ofDays(3), 0.3));
    trail.event(Source.MAILING, "refund_paid", EMAIL, product.price(), Map.of());
  }

  private void shortly() {
    trail.pass(dice.wait(Duration.ofSeconds(50), 0.8));
  }

  /** On to an hour in which people are awake, mostly in the evening; never back in time. */
  private void daytime() {
    var day = trail.now().atZone(ZoneOffset.UTC);
    int hour = 7 + dice.weighted(1, 2, 3, 3, 4, 4, 3, 3, 3, 4, 5, 7, 8, 7, 4);
    LocalTime time = LocalTime.of(hour, dice.between(0, 59), dice.between(0, 59));
    var at = day.with(time);
    trail.passUntil((at.isBefore(day) ? at.plusDays(1) : at).toInstant());
  }
}
