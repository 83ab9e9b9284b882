package org.wayloom.surveys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs who a link is for, so that nobody can answer for somebody else: {@code p=PERSON.SIGNATURE},
 * the person in Base64 and an HMAC-SHA256 over it with the survey's own secret.
 */
final class PersonLinks {
  private static final String ALGORITHM = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST_PERSON = 200;

  private PersonLinks() {}

  /** Text of so many random bytes that fits into an address. */
  static String random(int bytes) {
    byte[] bits = new byte[bytes];
    RANDOM.nextBytes(bits);
    return base64(bits);
  }

  static String sign(String secret, String person) {
    if (person.isBlank() || person.length() > LONGEST_PERSON) {
      throw new IllegalArgumentException(
          "a person's name in a link must be 1 to %d characters".formatted(LONGEST_PERSON));
    }
    byte[] name = person.getBytes(StandardCharsets.UTF_8);
    return base64(name) + "." + base64(mac(secret, name));
  }

  /** The person that a link names; empty when nobody of ours made the link. */
  static Optional<String> person(String secret, String signed) {
    int dot = signed.indexOf('.');
    if (dot < 1 || signed.length() > 1_500) {
      return Optional.empty();
    }
    try {
      byte[] name = Base64.getUrlDecoder().decode(signed.substring(0, dot));
      byte[] signature = Base64.getUrlDecoder().decode(signed.substring(dot + 1));
      return MessageDigest.isEqual(signature, mac(secret, name))
          ? Optional.of(new String(name, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no Base64, so none of ours
    }
  }

  private static byte[] mac(String secret, byte[] name) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      return mac.doFinal(name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
