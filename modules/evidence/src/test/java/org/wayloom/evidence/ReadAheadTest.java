package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final int BLOCK = 1 << 16;

  @Test
  void givesEveryByteOfTheOtherStreamInOrder() throws IOException {
    Random random = new Random(11);
    for (int size : new int[] {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 20 * BLOCK, 1_000_003}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      try (ReadAhead ahead = new ReadAhead(new InBits(new ByteArrayInputStream(bytes), random))) {
        assertThat(ahead.readAllBytes()).isEqualTo(bytes);
        assertThat(ahead.read()).isEqualTo(-1);
        assertThat(ahead.read(new byte[8])).isEqualTo(-1);
      }
    }
  }

  @Test
  void throwsWhatTheOtherStreamThrewAfterTheBytesBeforeIt() throws IOException {
    byte[] good = new byte[3 * BLOCK + 17];
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new ZipException("torn");
          }
        };
    try (ReadAhead ahead =
        new ReadAhead(new SequenceInputStream(new ByteArrayInputStream(good), broken))) {
      assertThat(ahead.readNBytes(good.length)).hasSize(good.length);
      assertThatThrownBy(ahead::read).isInstanceOf(ZipException.class).hasMessage("torn");
      assertThatThrownBy(ahead::read).isInstanceOf(ZipException.class);
    }
  }

  @Test
  void closesTheOtherStreamBeforeItIsClosedItselfThoughItHasNoEnd() throws IOException {
    Endless endless = new Endless();
    try (ReadAhead ahead = new ReadAhead(endless)) {
      assertThat(ahead.readNBytes(10)).hasSize(10);
    }
    assertThat(endless.closed).isTrue();
    assertThat(endless.given).as("a few blocks ahead, not more").isLessThanOrEqualTo(8L * BLOCK);
  }

  /** Gives a few bytes at a time, as unpacking does. */
  private static final class InBits extends FilterInputStream {
    private final Random random;

    InBits(InputStream in, Random random) {
      super(in);
      this.random = random;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(5_000)));
    }
  }

  private static final class Endless extends InputStream {
    private volatile boolean closed;
    private volatile long given;

    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      given = given + length;
      return length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
