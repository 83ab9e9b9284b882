package org.wayloom.notifications;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook and its receiver share: 24 to 64 random bytes, written {@code whsec_} and Base64.
 * Signs as the Standard Webhooks specification says, version 1: HMAC-SHA-256 of {@code
 * id.timestamp.body}.
 */
record Secret(String text) {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final int FEWEST = 24;
  private static final int MOST = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  Secret {
    int bytes = text.startsWith(PREFIX) ? bytes(text).length : 0;
    if (bytes < FEWEST || bytes > MOST) {
      throw new IllegalArgumentException(
          "a secret is whsec_ and 24 to 64 bytes in Base64, not " + bytes);
    }
  }

  static Secret random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Secret(PREFIX + Base64.getEncoder().encodeToString(bits));
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  /** The signature as it stands in the header: {@code v1,…}. */
  String sign(String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(text), "HmacSHA256"));
      byte[] hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Never the secret itself, which would end up in a log. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
