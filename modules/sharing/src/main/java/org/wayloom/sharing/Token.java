package org.wayloom.sharing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wayloom.kernel.Sha256;

/**
 * The secret in the address of a link: 160 random bits. Only its hash is stored. A plain hash is
 * enough for what nobody can guess, and whoever reads the database opens nothing with it.
 */
record Token(String text) {
  private static final int BYTES = 20;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{27}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static Token random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What somebody sends as a token, if it can be one. */
  static Optional<Token> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
  }

  /** By which the link is found; comparing hashes tells a guesser nothing about the token. */
  String hash() {
    return Sha256.hex(text);
  }

  /** Never the secret itself, which would end up in a log. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}
