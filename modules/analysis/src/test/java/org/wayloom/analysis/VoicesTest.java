package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Quotes.Quote;
import org.wayloom.analysis.VoiceDesk.Where;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.NewEvent;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.text.Mood;

/** Texts, persons and what the rules make of them, read from a store on disk. */
class VoicesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final PageAsk ALL = new PageAsk(100, "");

  @TempDir Path data;
  private EvidenceModule module;
  private World world;
  private VoiceDesk voices;
  private PersonDesk persons;
  private List<Quote> quotes = List.of();

  private static Where at(@Nullable String stage, @Nullable String touchpoint) {
    return new Where(stage, touchpoint, null, null, null, null);
  }

  private Voices said(Where where) {
    return voices.of(World.WORKSPACE, World.MAP, new VoiceDesk.Asked(where, null, null, ALL));
  }

  private List<String> whoSaid(Where where) {
    return said(where).items().stream().map(Voices.Voice::personId).toList();
  }

  private RoaringBitmap nobody(WorkspaceId workspace, String persona) {
    return new RoaringBitmap();
  }

  @BeforeEach
  void open() {
    module = EvidenceModule.of(data, Clock.systemUTC());
    world = World.of("a: pay deliver").map("buy: pay\nget: deliver");
    voices =
        new VoiceDesk(
            module.evidence(),
            new Texts(module.evidence()),
            workspace -> quotes,
            world.maps,
            this::nobody);
    persons = new PersonDesk(module.evidence(), module.persons(), world.maps);
    List<NewEvent> events = new ArrayList<>();
    events.add(said("ann", "deliver", 1, "web", "The parcel never arrived, terrible.", 1.0));
    events.add(said("bob", "deliver", 2, "app", "Great driver, thank you!", 5.0));
    events.add(said("eve", "deliver", 3, null, "Lost parcel again. Never arrived.", null));
    events.add(said("ann", "pay", 4, "web", "I paid by card on Tuesday.", null));
    events.add(said("ann", "other", 5, "web", null, null));
    module.evidence().store(World.WORKSPACE, "test", events);
  }

  @AfterEach
  void close() {
    module.close();
  }

  private static NewEvent said(
      String person,
      String type,
      int minute,
      @Nullable String channel,
      @Nullable String text,
      @Nullable Double value) {
    return new NewEvent(
        "e" + minute,
        EventKind.EVENT,
        type,
        NOON.plusSeconds(60L * minute),
        person,
        channel,
        null,
        text,
        value,
        Map.of(),
        null);
  }

  @Test
  void tellsTheTextsOfATouchpointNewestFirstWithTheirMoods() {
    Voices said = said(at(null, "deliver"));

    assertThat(said.texts()).isEqualTo(3);
    assertThat(said.complete()).isTrue();
    assertThat(said.items())
        .extracting(Voices.Voice::personId, voice -> voice.mood().label())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("eve", Mood.Label.NEGATIVE),
            org.assertj.core.groups.Tuple.tuple("bob", Mood.Label.POSITIVE),
            org.assertj.core.groups.Tuple.tuple("ann", Mood.Label.NEGATIVE));
    assertThat(said.moods())
        .containsExactly(
            new Voices.MoodCount(Mood.Label.POSITIVE, 1),
            new Voices.MoodCount(Mood.Label.NEUTRAL, 0),
            new Voices.MoodCount(Mood.Label.NEGATIVE, 2),
            new Voices.MoodCount(Mood.Label.UNKNOWN, 0));
    assertThat(said.phrases()).extracting(Voices.Topic::phrase).contains("parcel");
  }

  @Test
  void keepsTheScoreThatSomebodyGaveApartFromTheMood() {
    Voices said = said(at(null, "deliver"));

    assertThat(said.items()).extracting(Voices.Voice::ownScore).containsExactly(null, 5.0, 1.0);
  }

  @Test
  void pagesThroughTheTextsOfOneMood() {
    Voices first =
        voices.of(
            World.WORKSPACE,
            World.MAP,
            new VoiceDesk.Asked(at("get", null), Mood.Label.NEGATIVE, null, new PageAsk(1, "")));
    Voices second =
        voices.of(
            World.WORKSPACE,
            World.MAP,
            new VoiceDesk.Asked(
                at("get", null),
                Mood.Label.NEGATIVE,
                null,
                new PageAsk(1, String.valueOf(first.next()))));

    assertThat(first.items()).extracting(Voices.Voice::personId).containsExactly("eve");
    assertThat(second.items()).extracting(Voices.Voice::personId).containsExactly("ann");
    assertThat(second.next()).isNull();
  }

  @Test
  void readsNewTextsAsSoonAsTheyAreStored() {
    said(at(null, "pay"));
    module
        .evidence()
        .store(World.WORKSPACE, "test", List.of(said("eve", "pay", 9, null, "Too slow.", null)));

    assertThat(said(at(null, "pay")).texts()).isEqualTo(2);
  }

  @Test
  void narrowsByPlaceKindChannelAndDaysTogether() {
    module
        .evidence()
        .store(
            World.WORKSPACE,
            "more",
            List.of(
                came("t1", EventKind.TICKET, "deliver", "web", "2026-03-02T23:59:59Z", "tom"),
                came("t2", EventKind.TICKET, "deliver", "app", "2026-03-02T10:00:00Z", "una"),
                came("t3", EventKind.TICKET, "pay", "web", "2026-03-02T10:00:00Z", "vic"),
                came("t4", EventKind.TICKET, "deliver", "web", "2026-03-03T00:00:00Z", "wes")));
    LocalDate first = LocalDate.parse("2026-03-02");
    LocalDate after = LocalDate.parse("2026-03-03");

    assertThat(whoSaid(new Where(null, null, VoiceKind.TICKET, null, null, null)))
        .containsExactlyInAnyOrder("tom", "una", "vic", "wes");
    assertThat(whoSaid(new Where(null, "deliver", VoiceKind.TICKET, "web", null, null)))
        .containsExactly("wes", "tom");
    assertThat(whoSaid(new Where(null, "deliver", VoiceKind.TICKET, "web", first, after)))
        .containsExactly("tom");
    assertThat(whoSaid(new Where("buy", null, VoiceKind.TICKET, null, first, after)))
        .containsExactly("vic");
    assertThat(whoSaid(new Where(null, null, null, null, null, first)))
        .as("before a day, the newest first")
        .containsExactly("ann", "eve", "bob", "ann");
    assertThat(said(new Where(null, null, null, "fax", null, null)).texts()).isZero();
  }

  private static NewEvent came(
      String id, EventKind kind, String type, String channel, String time, String person) {
    return new NewEvent(
        id,
        kind,
        type,
        Instant.parse(time),
        person,
        channel,
        null,
        "It is about a parcel.",
        null,
        Map.of(),
        null);
  }

  @Test
  void tellsEverythingThatWasSaidAlsoWhatNoRulePlaces() {
    module
        .evidence()
        .store(World.WORKSPACE, "test", List.of(said("kim", "other", 8, null, "Hello.", null)));

    assertThat(whoSaid(Where.EVERYWHERE)).containsExactly("kim", "ann", "eve", "bob", "ann");
  }

  private static Quote quote(
      String person, @Nullable String day, String text, String touchpoint, String stage) {
    return new Quote(
        "p-" + person,
        "n1",
        "Talk",
        day == null ? null : LocalDate.parse(day),
        person,
        text,
        touchpoint,
        stage.isEmpty() ? "" : World.MAP.value(),
        stage,
        "hurried");
  }

  @Test
  void bringsWhatWasSaidInInterviewsBesideWhatCameWithEvents() {
    quotes =
        List.of(
            quote("ida", "2026-03-02", "The parcel was lost, terrible.", "deliver", ""),
            quote("joe", null, "I had to wait.", "", "get"),
            quote("lea", "2026-02-01", "Paying took long.", "pay", ""));

    assertThat(whoSaid(at("get", null))).containsExactly("ida", "eve", "bob", "ann", "joe");
    assertThat(whoSaid(at(null, "deliver"))).containsExactly("ida", "eve", "bob", "ann");
    assertThat(whoSaid(at("buy", null))).containsExactly("ann", "lea");
    Voices.Voice ida = said(at(null, "deliver")).items().getFirst();
    assertThat(ida.kind()).isEqualTo(VoiceKind.INTERVIEW);
    assertThat(ida.interview()).isEqualTo(new Voices.Interview("n1", "Talk", "p-ida"));
    assertThat(ida.mood().label()).isEqualTo(Mood.Label.NEGATIVE);
    assertThat(said(at(null, "deliver")).moods())
        .contains(new Voices.MoodCount(Mood.Label.NEGATIVE, 3));
  }

  @Test
  void narrowsInterviewsByKindChannelDaysMoodAndPersona() {
    quotes =
        List.of(
            quote("ida", "2026-03-02", "The parcel was lost, terrible.", "deliver", ""),
            quote("joe", null, "It came in a box.", "deliver", ""));
    LocalDate day = LocalDate.parse("2026-03-02");

    assertThat(whoSaid(new Where(null, null, VoiceKind.INTERVIEW, null, null, null)))
        .containsExactly("ida", "joe");
    assertThat(whoSaid(new Where(null, "deliver", VoiceKind.EVENT, null, null, null)))
        .containsExactly("eve", "bob", "ann");
    assertThat(whoSaid(new Where(null, "deliver", null, "web", null, null)))
        .as("an interview is of no channel")
        .containsExactly("ann");
    assertThat(whoSaid(new Where(null, null, VoiceKind.INTERVIEW, null, day, day.plusDays(1))))
        .as("of a known day")
        .containsExactly("ida");
    assertThat(whoSaid(new Where(null, null, VoiceKind.INTERVIEW, null, null, day))).isEmpty();
    assertThat(ask(Mood.Label.NEGATIVE, null)).containsExactly("ida", "eve", "ann");
    assertThat(ask(null, "hurried")).containsExactly("ida", "joe");
    assertThat(ask(null, "patient")).isEmpty();
  }

  private List<String> ask(Mood.@Nullable Label mood, @Nullable String persona) {
    return voices
        .of(
            World.WORKSPACE,
            World.MAP,
            new VoiceDesk.Asked(at(null, "deliver"), mood, persona, ALL))
        .items()
        .stream()
        .map(Voices.Voice::personId)
        .toList();
  }

  @Test
  void refusesWhatCannotBe() {
    LocalDate day = LocalDate.parse("2026-03-02");
    assertThatThrownBy(() -> Parameters.where(null, null, null, null, day, day))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("from must be before to");
    assertThatThrownBy(() -> Parameters.where("get", "pay", null, null, null, null))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Parameters.where(null, null, "gossip", null, null, null))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("event, answer, ticket, mention, note, interview");
  }

  @Test
  void refusesATouchpointThatIsNotOnTheMap() {
    assertThatThrownBy(() -> said(at(null, "elsewhere"))).isInstanceOf(ProblemException.class);
  }

  @Test
  void countsAPersonByKindAndChannelAndSeesTouchpoints() {
    PersonView ann = persons.view(World.WORKSPACE, 0);

    assertThat(ann.id()).isEqualTo("ann");
    assertThat(ann.kinds()).containsExactly(new PersonView.KindCount(EventKind.EVENT, 3));
    assertThat(ann.channels()).containsExactly(new PersonView.ChannelCount("web", 3));
    assertThat(persons.moments(World.WORKSPACE, 0, new PersonDesk.Filter(null, null), ALL).items())
        .extracting(moment -> moment.touchpoint() == null ? "" : moment.touchpoint().name())
        .containsExactly("The deliver", "The pay", "");
  }

  @Test
  void filtersAPersonsMomentsByChannelAndSaysNothingForAnUnknownOne() {
    module
        .persons()
        .merge(
            World.WORKSPACE, List.of(new org.wayloom.evidence.Identity.Pair("bob", "ann")), "test");

    assertThat(persons.moments(World.WORKSPACE, 1, new PersonDesk.Filter(null, "app"), ALL).items())
        .extracting(moment -> moment.event().person())
        .containsExactly("bob");
    assertThat(persons.moments(World.WORKSPACE, 1, new PersonDesk.Filter(null, "fax"), ALL).items())
        .isEmpty();
  }
}
