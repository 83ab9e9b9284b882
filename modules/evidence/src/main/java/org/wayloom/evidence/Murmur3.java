package org.wayloom.evidence;

/**
 * MurmurHash3 x64 128 of bytes, seed 0: tells rows without an id apart by their content. Keys made
 * with it are stored, so it must never change.
 *
 * <p>Austin Appleby, public domain: github.com/aappleby/smhasher, MurmurHash3.cpp.
 */
final class Murmur3 {
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;
  private static final java.lang.invoke.VarHandle LONGS =
      java.lang.invoke.MethodHandles.byteArrayViewVarHandle(
          long[].class, java.nio.ByteOrder.LITTLE_ENDIAN);

  /** The first and second half of the last hash. */
  long first;

  long second;

  void hash(byte[] bytes, int length) {
    long h1 = 0;
    long h2 = 0;
    int blocks = length & ~15;
    for (int i = 0; i < blocks; i += 16) {
      h1 ^= mix1((long) LONGS.get(bytes, i));
      h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729L;
      h2 ^= mix2((long) LONGS.get(bytes, i + 8));
      h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5L;
    }
    long k1 = 0;
    long k2 = 0;
    for (int i = length - 1; i >= blocks; i--) {
      if (i - blocks >= 8) {
        k2 = k2 << 8 | (bytes[i] & 0xffL);
      } else {
        k1 = k1 << 8 | (bytes[i] & 0xffL);
      }
    }
    h2 ^= mix2(k2);
    h1 ^= mix1(k1);
    h1 ^= length;
    h2 ^= length;
    h1 += h2;
    h2 += h1;
    h1 = finish(h1);
    h2 = finish(h2);
    first = h1 + h2;
    second = h2 + first;
  }

  private static long mix1(long k) {
    return Long.rotateLeft(k * C1, 31) * C2;
  }

  private static long mix2(long k) {
    return Long.rotateLeft(k * C2, 33) * C1;
  }

  private static long finish(long h) {
    long k = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    k = (k ^ (k >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return k ^ (k >>> 33);
  }
}
