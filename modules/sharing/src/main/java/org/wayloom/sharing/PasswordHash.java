package org.wayloom.sharing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are stored: {@code pbkdf2-sha256$ROUNDS$SALT$HASH}, salt and hash in Base64.
 * The rounds stand in the text, so that they can grow without making older links useless.
 */
final class PasswordHash {
  /** What OWASP asks of PBKDF2 with HMAC-SHA-256 (2023): some 0.2 s for each try. */
  static final int ROUNDS = 600_000;

  private static final String SCHEME = "pbkdf2-sha256";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordHash() {}

  static String of(String password, int rounds) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        SCHEME,
        String.valueOf(rounds),
        base64.encodeToString(salt),
        base64.encodeToString(derived(password, salt, rounds)));
  }

  /** Whether the password is the one; takes as long for a wrong one. */
  static boolean matches(String stored, String password) {
    String[] parts = stored.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalStateException("this password was stored in a way that is not known here");
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] hash = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(hash, derived(password, salt, Integer.parseInt(parts[1])));
  }

  private static byte[] derived(String password, byte[] salt, int rounds) {
    // Keyboards write one letter in several ways: é is one character here and two there.
    char[] letters = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(letters, salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }
}
