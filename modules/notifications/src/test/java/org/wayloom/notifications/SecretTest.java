package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void signsLikeTheExampleOfTheSpecification() {
    // From the reference libraries' own tests.
    Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(
            secret.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void hasThirtyTwoBytesThatNobodyGuesses() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String text = Secret.random().text();
      assertThat(text).startsWith("whsec_");
      assertThat(Base64.getDecoder().decode(text.substring(6))).hasSize(32);
      assertThat(seen.add(text)).isTrue();
    }
    assertThat(Secret.random()).hasToString("Secret[…]");
  }

  @Test
  void refusesOneThatIsTooShortOrTooLongOrNone() {
    for (int bytes : new int[] {0, 23, 65}) {
      String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
      assertThatThrownBy(() -> new Secret(text)).hasMessageContaining("24 to 64 bytes");
    }
    assertThatThrownBy(() -> new Secret("password")).hasMessageContaining("24 to 64 bytes");
  }
}
