package org.wayloom.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads another stream on a thread of its own, a few blocks ahead: unpacking a file and making
 * sense of it then take the time of the slower of the two. What the other stream throws is thrown
 * after the bytes before it. The other stream is closed by that thread, as nobody else may touch
 * it.
 */
final class ReadAhead extends InputStream {
  private static final int BLOCK = 1 << 16;
  private static final int BLOCKS = 6;

  private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);
  private final InputStream in;
  private final Thread reader;
  private @Nullable Block current;
  private int at;

  ReadAhead(InputStream in) {
    this.in = in;
    for (int i = 0; i < BLOCKS; i++) {
      empty.add(new Block());
    }
    reader = Thread.ofPlatform().daemon().name("wayloom-read-ahead").start(this::readAll);
  }

  /** Some bytes, and how the stream ended after them if it did. */
  private static final class Block {
    private final byte[] bytes = new byte[BLOCK];
    private int length;
    private boolean isLast;
    private @Nullable Throwable failure;

    void fill(InputStream in) {
      length = 0;
      try {
        while (length < BLOCK && !isLast) {
          int count = in.read(bytes, length, BLOCK - length);
          length += Math.max(count, 0);
          isLast = count < 0;
        }
      } catch (IOException | RuntimeException | Error e) {
        isLast = true;
        failure = e;
      }
    }
  }

  private void readAll() {
    try (in) {
      boolean more = true;
      while (more) {
        Block block = empty.take();
        block.fill(in);
        more = !block.isLast;
        full.put(block);
      }
    } catch (InterruptedException | IOException e) {
      Thread.currentThread().interrupt(); // closed: nobody waits for more
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Block block = block();
    if (at == block.length && length > 0) {
      rethrow(block.failure);
      return -1;
    }
    int count = Math.min(length, block.length - at);
    System.arraycopy(block.bytes, at, buffer, offset, count);
    at += count;
    return count;
  }

  /** The block that the next byte is in; the last one when there is no next. */
  private Block block() throws IOException {
    Block block = current;
    while (block == null || (at == block.length && !block.isLast)) {
      if (block != null) {
        empty.add(block);
      }
      try {
        block = full.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while a file was read");
      }
      current = block;
      at = 0;
    }
    return block;
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    switch (failure) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }

  /** Ends the thread and waits until it has closed the other stream. */
  @Override
  public void close() throws IOException {
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
