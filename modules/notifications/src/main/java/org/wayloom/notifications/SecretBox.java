package org.wayloom.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets before they go into the database: AES-256-GCM with a key in a file of its own,
 * beside the data folder and not in it, so that a copy of the data opens nothing. What is sealed is
 * bound to its place: the text of another row does not open.
 */
final class SecretBox {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;
  private final SecureRandom random = new SecureRandom();
  private @Nullable SecretKey key;

  /**
   * @param file holds the key; made when it is first needed, readable by its owner only
   */
  SecretBox(Path file) {
    this.file = file;
  }

  /** Seals a text for a place. */
  String seal(String place, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        cipher(Cipher.ENCRYPT_MODE, nonce, place, secret.getBytes(StandardCharsets.UTF_8));
    byte[] both = new byte[nonce.length + sealed.length];
    System.arraycopy(nonce, 0, both, 0, nonce.length);
    System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
    return Base64.getEncoder().encodeToString(both);
  }

  /** Opens what was sealed for this place; fails when it was another, or another key. */
  String open(String place, String sealed) {
    byte[] both = Base64.getDecoder().decode(sealed);
    byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
    return new String(cipher(Cipher.DECRYPT_MODE, nonce, place, rest), StandardCharsets.UTF_8);
  }

  private byte[] cipher(int mode, byte[] nonce, String place, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A secret does not open with the key in "
              + file
              + ". Put back the key file that was there, or give the webhook a new secret.",
          e);
    }
  }

  private synchronized SecretKey key() {
    if (key == null) {
      key = read();
    }
    return key;
  }

  private SecretKey read() {
    try {
      if (!Files.exists(file)) {
        create();
      }
      refuseWhenOthersMayRead();
      byte[] bits = Base64.getDecoder().decode(Files.readString(file).strip());
      if (bits.length != KEY_BYTES) {
        throw new IllegalStateException("%s holds no key of %d bytes".formatted(file, KEY_BYTES));
      }
      return new SecretKeySpec(bits, "AES");
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be used", e);
    }
  }

  private void create() throws IOException {
    byte[] bits = new byte[KEY_BYTES];
    random.nextBytes(bits);
    // A temporary file is its owner's only, and the key is whole before it has its name.
    Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "key", null);
    Files.writeString(made, Base64.getEncoder().encodeToString(bits), StandardOpenOption.SYNC);
    Files.move(made, file);
  }

  private void refuseWhenOthersMayRead() throws IOException {
    boolean hasPermissions =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    if (hasPermissions && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IllegalStateException(
          "The key file " + file + " may be read by others. Allow it to its owner only: chmod 600");
    }
  }
}
