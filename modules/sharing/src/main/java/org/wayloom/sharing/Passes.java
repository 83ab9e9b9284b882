package org.wayloom.sharing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a reader gets for the right password and shows from then on: {@code UNTIL.SIGNATURE}, signed
 * together with the link. The key lives as long as the process, so nothing has to be stored, and a
 * restart asks for the password again.
 */
final class Passes {
  static final Duration VALID = Duration.ofHours(12);

  private static final String ALGORITHM = "HmacSHA256";

  private final Clock clock;
  private final SecretKeySpec key;

  Passes(Clock clock) {
    this.clock = clock;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  String issue(ShareLink link) {
    long until = clock.instant().plus(VALID).getEpochSecond();
    return until + "." + signature(link, until);
  }

  /** Whether the pass is one of ours for this link, and not too old. */
  boolean admits(ShareLink link, @Nullable String pass) {
    int dot = pass == null ? -1 : pass.indexOf('.');
    if (pass == null || dot < 1 || dot > 12 || !pass.substring(0, dot).matches("[0-9]+")) {
      return false;
    }
    long until = Long.parseLong(pass.substring(0, dot));
    boolean signed =
        MessageDigest.isEqual(
            signature(link, until).getBytes(StandardCharsets.UTF_8),
            pass.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
    return signed && clock.instant().isBefore(Instant.ofEpochSecond(until));
  }

  private String signature(ShareLink link, long until) {
    String named = link.workspace() + " " + link.id() + " " + until;
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(named.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
