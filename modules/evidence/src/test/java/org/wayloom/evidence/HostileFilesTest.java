package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wayloom.evidence.HostileFilesTest.Hostile;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Files made to do harm, or just broken: each is refused with a sentence that helps. */
class HostileFilesTest {
  private static final String HEADER = "person,activity,time\n";
  private static final String ROW = "zoe,visit,2026-01-01\n";
  private static final String LOG = "<?xml version='1.0'?>\n<log>";
  private static final String EVENT =
      "<event><string key='concept:name' value='a'/><date key='time:timestamp'"
          + " value='2026-01-01T00:00:00Z'/></event>";

  @TempDir Path folder;

  /**
   * A file and what the refusal says; an empty sentence where the file is odd but readable, or only
   * single rows of it are rejected.
   */
  record Hostile(String name, Writer content, String says) {
    interface Writer {
      void to(OutputStream out) throws IOException;
    }

    static Hostile text(String name, String content, String says) {
      return bytes(name, content.getBytes(StandardCharsets.UTF_8), says);
    }

    static Hostile bytes(String name, byte[] content, String says) {
      return new Hostile(name, out -> out.write(content), says);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  static Stream<Hostile> refused() {
    List<Hostile> files = new ArrayList<>();
    files.add(Hostile.text("empty.csv", "", "empty"));
    files.add(Hostile.text("header-only.csv", HEADER, "no rows besides the header"));
    files.add(Hostile.text("blank-lines.csv", "\n\n\n", "no rows"));
    files.add(Hostile.bytes("empty.csv.gz", gzip(new byte[0]), "empty"));
    files.add(Hostile.text("plain.csv.gz", HEADER + ROW, "named .gz but is not gzip"));
    files.add(Hostile.bytes("cut.csv.gz", cut(gzip(utf8(HEADER + ROW.repeat(9_999)))), "cut off"));
    files.add(Hostile.bytes("damaged.csv.gz", damaged(gzip(random(99_999))), ""));
    files.add(Hostile.bytes("noise.bin", random(10_000), "not a text file"));
    files.add(Hostile.bytes("zeros.csv", new byte[10_000], "not a text file"));
    files.add(Hostile.bytes("sheet.xlsx", utf8("PK\u0003\u0004 and more"), "damaged or cut off"));
    files.add(Hostile.text("paper.pdf", "%PDF-1.7 ...", "PDF"));
    files.add(Hostile.text("table.parquet", "PAR1....", "Parquet"));
    files.add(Hostile.text("base.db", "SQLite format 3 x", "database"));
    files.add(new Hostile("one-line.csv", out -> repeat(out, HEADER, "x", 64 << 20), "line 2"));
    files.add(Hostile.text("open-quote.csv", HEADER + ROW + "\"zoe" + ROW.repeat(60_000), "quote"));
    files.add(new Hostile("wide.csv", out -> repeat(out, "person", ",c", 3_000), "2000 columns"));
    files.add(Hostile.bytes("late-latin.csv", lateLatin(), "not all characters are UTF-8"));
    files.add(Hostile.text("no-time.csv", "person,activity\nzoe,visit\n", "when it happened"));
    files.add(
        Hostile.text("no-person.csv", "alpha,activity,time\n1,v,2026-01-01\n", "who it is about"));
    files.add(
        Hostile.text("prose.txt", "Dear Sir or Madam\nI am writing to you\n", "No column says"));
    files.add(Hostile.text("list.json", "[{\"a\":1}]", "No column says"));
    files.add(
        new Hostile("long.jsonl", out -> repeat(out, "{\"a\":\"", "x", 3 << 20), "longer than"));
    files.add(Hostile.text("no-fields.jsonl", "{}\n{}\n", "No column says"));
    files.add(new Hostile("many-keys.jsonl", HostileFilesTest::manyKeys, "2000 columns"));
    files.add(Hostile.text("page.html", "<html><body>hi</body></html>", "instead of <log>"));
    files.add(Hostile.text("picture.svg", "<svg xmlns='x'><script/></svg>", "instead of <log>"));
    files.add(Hostile.text("cut.xes", LOG + "<trace><event>", "XML is broken"));
    files.add(Hostile.text("crossed.xes", LOG + "<trace></log>", "line 2"));
    files.add(Hostile.text("no-events.xes", LOG + "</log>", "no rows"));
    files.add(Hostile.text("bad-char.xes", LOG + "\u0001</log>", ""));
    files.add(Hostile.text("laughs.xes", laughs(), "DOCTYPE"));
    files.add(Hostile.text("xxe.xes", doctype("SYSTEM 'file:///etc/passwd'"), "DOCTYPE"));
    files.add(Hostile.text("web.xes", doctype("SYSTEM 'http://127.0.0.1:9/x.dtd'"), "DOCTYPE"));
    files.add(Hostile.text("public.xes", doctype("PUBLIC 'x' 'ftp://127.0.0.1/x'"), "DOCTYPE"));
    files.add(Hostile.text("entity.xes", LOG + "<trace>&lol;</trace></log>", ""));
    files.add(new Hostile("deep.xes", HostileFilesTest::deepXml, "nested"));
    files.add(new Hostile("huge-value.xes", HostileFilesTest::hugeValue, "longer than 4 MB"));
    files.add(new Hostile("many-attributes.xes", HostileFilesTest::manyAttributes, ""));
    files.add(new Hostile("many-keys.xes", HostileFilesTest::manyXesKeys, "2000 columns"));
    files.add(new Hostile("bomb.csv.gz", HostileFilesTest::bomb, ""));
    files.add(new Hostile("bomb.xes.gz", HostileFilesTest::xmlBomb, "do harm"));
    files.add(Hostile.bytes("bomb-in-bomb.csv.gz", gzip(gzip(new byte[1 << 20])), ""));
    return files.stream();
  }

  /** Odd files that are read, with their odd rows rejected one by one or kept as text. */
  static Stream<Hostile> survived() {
    String deep = "{\"person\":\"p\",\"activity\":\"a\",\"time\":\"2026-01-01\",\"x\":";
    return Stream.of(
        Hostile.text("formula.csv", HEADER + "=cmd|' /C calc'!A0,visit,2026-01-01\n", ""),
        Hostile.text("script.csv", HEADER + "<script>x</script>,visit,2026-01-01\n", ""),
        Hostile.text("sql.csv", HEADER + "'; DROP TABLE event; --,visit,2026-01-01\n", ""),
        Hostile.text("ragged.csv", HEADER + ROW + "a,b,c,d,e\nzoe\n" + ROW, ""),
        Hostile.text("nul.csv", HEADER + ROW.repeat(300) + "a\u0000b,visit,2026-01-01\n", ""),
        Hostile.text("far-times.csv", HEADER + ROW + "zoe,v,99999-01-01\nzoe,v,0000-00-00\n", ""),
        Hostile.text("deep.jsonl", good() + deep + "[".repeat(500) + "]".repeat(500) + "}\n", ""),
        Hostile.text("cut.jsonl", good() + deep + "\n", ""),
        Hostile.text("mixed.jsonl", good() + "[1,2]\n\"text\"\n{}{}\n", ""),
        Hostile.text("twice.csv", "person,person,activity,time\na,b,c,2026-01-01\n", ""),
        Hostile.text("emoji.csv", HEADER + "🦊\u202Eabc,visit,2026-01-01\n", ""));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithASentenceThatHelps(Hostile file) throws IOException {
    Problem problem = read(file, new ArrayList<>(), new ArrayList<>());

    assertThat(problem).as(file.name()).isNotNull();
    java.util.Objects.requireNonNull(problem);
    assertThat(problem.type()).isEqualTo(ProblemType.UNREADABLE_FILE);
    assertThat(problem.detail()).containsIgnoringCase(file.says());
    assertThat(problem.detail()).doesNotContain("/etc", "root:", "Exception");
  }

  @ParameterizedTest
  @MethodSource("survived")
  void readsWhatCanBeReadAndRejectsTheRest(Hostile file) throws IOException {
    List<NewEvent> events = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();

    assertThat(read(file, events, rejections)).isNull();
    assertThat(events).isNotEmpty();
    assertThat(rejections).allSatisfy(r -> assertThat(r.raw()).hasSizeLessThanOrEqualTo(2_000));
  }

  private @org.jspecify.annotations.Nullable Problem read(
      Hostile hostile, List<NewEvent> events, List<Rejection> rejections) throws IOException {
    Path file = folder.resolve(hostile.name());
    try (OutputStream out = Files.newOutputStream(file)) {
      hostile.content().to(out);
    }
    try {
      EvidenceModule.eventFiles()
          .read(
              file,
              ImportMapping.GUESS,
              new EventFiles.Sink() {
                @Override
                public void event(NewEvent event) {
                  if (events.size() < 100) {
                    events.add(event);
                  }
                }

                @Override
                public void rejected(Rejection rejection) {
                  if (rejections.size() < 100) {
                    rejections.add(rejection);
                  }
                }
              });
      return null;
    } catch (ProblemException e) {
      return e.problem();
    }
  }

  private static String good() {
    return "{\"person\":\"p\",\"activity\":\"a\",\"time\":\"2026-01-01\"}\n";
  }

  private static void repeat(OutputStream out, String start, String part, int times)
      throws IOException {
    out.write(utf8(start));
    byte[] many = utf8(part.repeat(1_000));
    for (int i = 0; i < times / 1_000; i++) {
      out.write(many);
    }
    out.write('\n');
    out.write(utf8(part));
  }

  private static byte[] cut(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, bytes.length - 20);
  }

  private static byte[] damaged(byte[] bytes) {
    bytes[bytes.length / 2] ^= 0x55;
    return bytes;
  }

  private static byte[] lateLatin() {
    byte[] bytes = utf8(HEADER + ROW.repeat(30_000) + "zoe,visite guidee X,2026-01-01\n");
    for (int i = bytes.length - 40; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 'X' ? (byte) 0xE9 : bytes[i];
    }
    return bytes;
  }

  private static void manyKeys(OutputStream out) throws IOException {
    for (int i = 0; i < 3_000; i++) {
      out.write(utf8("{\"k" + i + "\":1}\n"));
    }
  }

  private static String doctype(String rest) {
    return "<?xml version='1.0'?>\n<!DOCTYPE log " + rest + ">\n<log>" + EVENT + "</log>";
  }

  private static String laughs() {
    StringBuilder entities = new StringBuilder("[<!ENTITY a0 'ha'>");
    for (int i = 1; i < 20; i++) {
      entities.append("<!ENTITY a").append(i).append(" '");
      entities.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    return doctype(entities + "]").replace("<log>", "<log><trace>&a19;</trace>");
  }

  private static void deepXml(OutputStream out) throws IOException {
    out.write(utf8(LOG + "<trace>" + "<list key='k'>".repeat(100_000)));
  }

  private static void hugeValue(OutputStream out) throws IOException {
    out.write(utf8(LOG + "<trace><string key='k' value='"));
    repeat(out, "", "x", 40 << 20);
  }

  private static void manyAttributes(OutputStream out) throws IOException {
    StringBuilder tag = new StringBuilder(LOG + "<trace><string ");
    for (int i = 0; i < 100_000; i++) {
      tag.append('a').append(i).append("='' ");
    }
    out.write(utf8(tag + "/></trace></log>"));
  }

  private static void manyXesKeys(OutputStream out) throws IOException {
    StringBuilder event = new StringBuilder(LOG + "<trace><event>");
    for (int i = 0; i < 3_000; i++) {
      event.append("<string key='k").append(i).append("' value='1'/>");
    }
    out.write(utf8(event + "</event></trace></log>"));
  }

  private static void bomb(OutputStream out) throws IOException {
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] zeros = "0".repeat(1 << 20).getBytes(Charset.defaultCharset());
      for (int i = 0; i < 200; i++) {
        gzip.write(zeros);
      }
    }
  }

  private static void xmlBomb(OutputStream out) throws IOException {
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(utf8(LOG + "<trace><string key='concept:name' value='t'/>"));
      byte[] events = utf8(EVENT.repeat(10_000));
      for (int i = 0; i < 200; i++) {
        gzip.write(events);
      }
    }
  }
}
