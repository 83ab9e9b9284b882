package org.wayloom.collaboration;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConnection;

/**
 * The disk under SQLite, of which a test decides which write and which flush fails.
 *
 * <p>SQLite reaches the disk through a table of functions, its VFS; each open file has a table of
 * its own methods. This puts itself into both: it counts the writes and flushes of the databases in
 * one folder and hands everything else through. Flushes end here: nobody pulls the plug of the
 * machine that tests, and its disk would only take time. Other databases of the process are left
 * alone. One may be there at a time, and what it covers is used by one thread at a time.
 */
@SuppressWarnings("restricted") // To stand between SQLite and the disk is what it is for.
final class FaultyDisk implements AutoCloseable {
  private static final int OK = 0;
  private static final int IO_ERROR_WRITE = 778;
  private static final int IO_ERROR_FLUSH = 1034;
  private static final int FULL = 13;

  /** Where the functions stand in sqlite3_vfs and in sqlite3_io_methods, on 64 bits. */
  private static final long OPEN = 40;

  private static final long WRITE = 24;
  private static final long FLUSH = 40;
  private static final long METHODS = 8 + 18 * 8;

  private static final FunctionDescriptor OPEN_TYPE =
      FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
  private static final FunctionDescriptor WRITE_TYPE =
      FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG);
  private static final FunctionDescriptor FLUSH_TYPE =
      FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT);

  private final String folder;
  private final MemorySegment vfs;
  private final MemorySegment originalOpen;
  private final MethodHandle open;

  /** Of each table of methods the one that goes through here; open files keep it for ever. */
  private final Map<Long, MemorySegment> tables = new HashMap<>();

  private Fault fault = Fault.NONE;
  private int left;
  private int flushes;

  /** What goes wrong. */
  enum Fault {
    NONE,
    /** One write fails, and leaves nothing. */
    WRITE,
    /** The power goes in the middle of a write: half of it is there, and nothing after it. */
    TORN_WRITE,
    /** One flush fails; what was written may be on the disk or not. */
    FLUSH,
    /** No write finds room, until there is some again. */
    NO_ROOM
  }

  FaultyDisk(Path folder) {
    this.folder = folder.toString();
    this.vfs = defaultVfs();
    this.originalOpen = vfs.get(ADDRESS, OPEN);
    this.open = Linker.nativeLinker().downcallHandle(originalOpen, OPEN_TYPE);
    vfs.set(ADDRESS, OPEN, stub("open", OPEN_TYPE));
  }

  /** Every connection begins with the address of its VFS. */
  private static MemorySegment defaultVfs() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Object database = connection.unwrap(SQLiteConnection.class).getDatabase();
      Field pointer = database.getClass().getDeclaredField("pointer");
      pointer.setAccessible(true);
      MemorySegment sqlite = MemorySegment.ofAddress(pointer.getLong(database)).reinterpret(8);
      return sqlite.get(ADDRESS, 0).reinterpret(OPEN + 8);
    } catch (SQLException | ReflectiveOperationException e) {
      throw new IllegalStateException("SQLite's files cannot be reached", e);
    }
  }

  private MemorySegment stub(String method, FunctionDescriptor type) {
    try {
      MethodType arguments = type.toMethodType();
      MethodHandle target =
          MethodHandles.lookup().findVirtual(FaultyDisk.class, method, arguments).bindTo(this);
      return Linker.nativeLinker().upcallStub(target, type, Arena.global());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Does this at the n-th write or flush from now on. */
  void arm(Fault next, int at) {
    fault = next;
    left = at;
  }

  /** Whether the write or flush at which something goes wrong has come. */
  boolean hasStruck() {
    return left <= 0;
  }

  /** The power is gone: nothing more gets to the disk. */
  void cutPower() {
    arm(Fault.TORN_WRITE, 0);
  }

  /** The disk is as good as new. */
  void mend() {
    fault = Fault.NONE;
  }

  /** How often SQLite has asked for what it wrote to be on the disk. */
  int flushes() {
    return flushes;
  }

  @SuppressWarnings("unused") // Called by SQLite.
  private int open(
      MemorySegment table, MemorySegment name, MemorySegment file, int flags, MemorySegment out)
      throws Throwable {
    int result = (int) open.invokeExact(table, name, file, flags, out);
    boolean ours =
        name.address() != 0
            && name.reinterpret(Long.MAX_VALUE).getString(0).startsWith(folder)
            && result == 0;
    if (ours) {
      MemorySegment opened = file.reinterpret(8);
      MemorySegment methods = opened.get(ADDRESS, 0);
      opened.set(ADDRESS, 0, tables.computeIfAbsent(methods.address(), this::through));
    }
    return result;
  }

  private MemorySegment through(long methods) {
    MemorySegment original = MemorySegment.ofAddress(methods).reinterpret(METHODS);
    MemorySegment copy = Arena.global().allocate(METHODS, 8).copyFrom(original);
    Methods functions =
        new Methods(Linker.nativeLinker().downcallHandle(original.get(ADDRESS, WRITE), WRITE_TYPE));
    copy.set(ADDRESS, WRITE, functions.stub("write", WRITE_TYPE));
    copy.set(ADDRESS, FLUSH, functions.stub("flush", FLUSH_TYPE));
    return copy;
  }

  /** The two methods of a kind of file that may fail. */
  private final class Methods {
    private final MethodHandle write;

    Methods(MethodHandle write) {
      this.write = write;
    }

    MemorySegment stub(String method, FunctionDescriptor type) {
      try {
        MethodHandle target =
            MethodHandles.lookup()
                .findVirtual(Methods.class, method, type.toMethodType())
                .bindTo(this);
        return Linker.nativeLinker().upcallStub(target, type, Arena.global());
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }

    @SuppressWarnings("unused") // Called by SQLite.
    private int write(MemorySegment file, MemorySegment bytes, int length, long at)
        throws Throwable {
      return switch (fault) {
        case WRITE ->
            --left == 0 ? IO_ERROR_WRITE : (int) write.invokeExact(file, bytes, length, at);
        case TORN_WRITE -> torn(file, bytes, length, at);
        case NO_ROOM -> FULL;
        case NONE, FLUSH -> (int) write.invokeExact(file, bytes, length, at);
      };
    }

    private int torn(MemorySegment file, MemorySegment bytes, int length, long at)
        throws Throwable {
      left--;
      if (left > 0) {
        return (int) write.invokeExact(file, bytes, length, at);
      }
      if (left == 0) {
        int half = (int) write.invokeExact(file, bytes, length / 2, at);
        return half == 0 ? IO_ERROR_WRITE : half;
      }
      return IO_ERROR_WRITE;
    }

    @SuppressWarnings("unused") // Called by SQLite.
    private int flush(MemorySegment file, int flags) {
      flushes++;
      boolean dead = fault == Fault.TORN_WRITE && left <= 0;
      return dead || (fault == Fault.FLUSH && --left == 0) ? IO_ERROR_FLUSH : OK;
    }
  }

  @Override
  public void close() {
    vfs.set(ADDRESS, OPEN, originalOpen);
  }
}
