package org.wayloom.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises the names of erased persons without holding them: of each only an HMAC-SHA-256 under a
 * salt of the workspace is kept.
 */
final class Tombstones {
  static final Tombstones NONE = new Tombstones("", Set.of());
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SALT_BYTES = 32;

  private final String salt;
  private final Set<String> hashes;

  Tombstones(String salt, Set<String> hashes) {
    this.salt = salt;
    this.hashes = new HashSet<>(hashes);
  }

  static String newSalt() {
    byte[] bytes = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  boolean isEmpty() {
    return hashes.isEmpty();
  }

  boolean holds(String name) {
    return !hashes.isEmpty() && hashes.contains(hash(salt, name));
  }

  static String hash(String salt, String name) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
