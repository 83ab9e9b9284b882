package org.wayloom.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Who may answer for whom, and how often one address may send. */
class PersonLinksTest {
  private static final String SECRET = PersonLinks.random(32);

  @Test
  void knowsThePersonThatItSigned() {
    String signed = PersonLinks.sign(SECRET, "مریم@example.org");
    assertThat(PersonLinks.person(SECRET, signed)).contains("مریم@example.org");
    assertThat(signed).matches("[A-Za-z0-9_.-]+");
  }

  @Test
  void knowsNobodyBehindAChangedLink() {
    String anna = PersonLinks.sign(SECRET, "anna");
    String bert = PersonLinks.sign(SECRET, "bert");
    String swapped = bert.substring(0, bert.indexOf('.')) + anna.substring(anna.indexOf('.'));
    for (String wrong :
        new String[] {swapped, anna + "A", anna.substring(1), "anna", "", ".", "a.b", "%%.%%"}) {
      assertThat(PersonLinks.person(SECRET, wrong)).as(wrong).isEmpty();
    }
    assertThat(PersonLinks.person(PersonLinks.random(32), anna)).isEmpty();
  }

  @Test
  void signsNobodyWithoutAName() {
    assertThatThrownBy(() -> PersonLinks.sign(SECRET, " ")).hasMessageContaining("1 to 200");
  }

  @Test
  void tokensAreLongAndDiffer() {
    assertThat(PersonLinks.random(20)).hasSize(27).isNotEqualTo(PersonLinks.random(20));
  }

  @Test
  void admitsSoManyFormsAMinuteFromAnAddress() {
    Instant[] now = {Instant.parse("2026-05-01T12:00:00Z")};
    AddressLimit limit = new AddressLimit(clock(now), 2);
    assertThat(limit.admits("a")).isTrue();
    assertThat(limit.admits("a")).isTrue();
    assertThat(limit.admits("a")).isFalse();
    assertThat(limit.admits("b")).isTrue();
    now[0] = now[0].plus(Duration.ofMinutes(1));
    assertThat(limit.admits("a")).isTrue();
  }

  private static Clock clock(Instant[] now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now[0];
      }
    };
  }
}
