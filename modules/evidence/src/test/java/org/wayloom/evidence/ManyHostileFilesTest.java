package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.testing.Fuzz;

/**
 * Sound files of every format, each broken in every way we know: what cannot be read is refused
 * with a sentence, the rest is read row by row. Nothing else may come out: no other exception, no
 * path, no class name; and none may take more of the processor or of memory than {@link Fuzz} lets
 * pass.
 */
class ManyHostileFilesTest {
  private static final String CSV =
      "person,activity,time,value\nzoe,visit,2026-01-05,1\nadam,buy,2026-01-06,2\n".repeat(3);
  private static final String JSONL =
      "{\"person\":\"zoe\",\"activity\":\"visit\",\"time\":\"2026-01-05\",\"value\":1}\n";
  private static final String XES =
      "<?xml version='1.0'?><log><trace><string key='concept:name' value='zoe'/><event>"
          + "<string key='concept:name' value='visit'/>"
          + "<date key='time:timestamp' value='2026-01-05T10:00:00Z'/></event></trace></log>";
  private static final String TABLE =
      Workbook.row("person", "activity", "time")
          + Workbook.row("zoe", "visit", "2026-01-05")
          + Workbook.row("adam", "buy", "2026-01-06");

  @TempDir Path folder;

  /** Breaks a file; the seed makes each breaking another one. */
  private interface Harm {
    byte[] to(byte[] sound, Random random);
  }

  @Test
  void refusesOrReadsEachOfSeveralHundred() {
    Map<String, byte[]> files = new LinkedHashMap<>(crafted());
    sound()
        .forEach(
            (name, bytes) ->
                harms()
                    .forEach(
                        (harm, does) -> {
                          byte[] broken =
                              does.to(bytes.clone(), new Random((name + harm).hashCode()));
                          files.put(harm + "-" + name, broken);
                          if (!name.endsWith(".xlsx")) {
                            files.put(harm + "-" + name + ".gz", gzip(broken));
                          }
                        }));

    assertThat(files).hasSizeGreaterThanOrEqualTo(250);
    files.forEach(
        (name, content) ->
            Fuzz.within(
                name,
                content,
                bytes -> {
                  survives(name, bytes);
                  return name;
                }));
  }

  private void survives(String name, byte[] content) {
    List<String> said = new ArrayList<>();
    Problem problem = read(name, content, said);
    if (problem != null) {
      assertThat(problem.type()).as(name).isEqualTo(ProblemType.UNREADABLE_FILE);
      said.add(problem.detail());
    }
    for (String sentence : said) {
      assertThat(sentence)
          .as(name)
          .isNotBlank()
          .doesNotContain(folder.toString(), "/etc/", "Exception", "org.wayloom", "java.", "\tat ");
    }
  }

  private @Nullable Problem read(String name, byte[] content, List<String> reasons) {
    try {
      Path file = Files.write(folder.resolve(name), content);
      EvidenceModule.eventFiles()
          .read(
              file,
              ImportMapping.GUESS,
              new EventFiles.Sink() {
                @Override
                public void event(NewEvent event) {}

                @Override
                public void rejected(Rejection rejection) {
                  reasons.add(rejection.reason());
                }
              });
      return null;
    } catch (ProblemException e) {
      return e.problem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> sound() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.csv", utf8(CSV));
    files.put("a.tsv", utf8(CSV.replace(',', '\t')));
    files.put("a.jsonl", utf8(JSONL.repeat(5)));
    files.put("a.json", utf8("[" + JSONL + "," + JSONL + "]"));
    files.put("wrapped.json", utf8("{\"tickets\":[" + JSONL.strip() + "]}"));
    files.put("a.xes", utf8(XES));
    for (String export : List.of("zendesk.csv", "chatwoot.json", "mentions.csv", "typeform.csv")) {
      files.put(export, resource(export));
    }
    files.put("a.xlsx", new Workbook(TABLE).bytes());
    return files;
  }

  private static Map<String, Harm> harms() {
    Map<String, Harm> harms = new LinkedHashMap<>();
    for (int part = 1; part <= 4; part++) {
      int fifths = part;
      harms.put("cut" + part, (b, random) -> Arrays.copyOf(b, b.length * fifths / 5));
    }
    harms.put("nul", (b, random) -> put(b, random, 0));
    harms.put("latin", (b, random) -> put(b, random, 0xE9));
    harms.put("bell", (b, random) -> put(b, random, 7));
    harms.put("brace", (b, random) -> put(b, random, '{'));
    harms.put("quote", (b, random) -> put(b, random, '"'));
    harms.put("angle", (b, random) -> put(b, random, '<'));
    harms.put("flips", ManyHostileFilesTest::flipped);
    harms.put("twice", (b, random) -> joined(b, b));
    harms.put("tail", (b, random) -> joined(b, utf8("\u202Egpj.exe\u0000{[<\"")));
    harms.put("mark", (b, random) -> joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, b));
    harms.put(
        "wide",
        (b, random) -> new String(b, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
    harms.put("mixed", (b, random) -> joined(b, "żółć".getBytes(Charset.forName("windows-1250"))));
    return harms;
  }

  private static byte[] put(byte[] bytes, Random random, int value) {
    bytes[random.nextInt(bytes.length)] = (byte) value;
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    for (int i = 0; i < 8; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  /** Files that are made by hand to do harm. */
  private static Map<String, byte[]> crafted() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String laughs = "<!DOCTYPE a [<!ENTITY l 'ha'><!ENTITY m '&l;&l;&l;&l;'>]>";
    String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
    for (String evil : List.of(laughs, outside)) {
      for (String part :
          List.of(
              "xl/workbook.xml",
              "xl/styles.xml",
              "xl/sharedStrings.xml",
              "xl/_rels/workbook.xml.rels",
              "xl/worksheets/first.xml")) {
        files.put(
            "doctype-" + evil.length() + part.replace('/', '-') + ".xlsx",
            new Workbook(TABLE).with(part, evil + "<a>&x;&m;</a>").bytes());
      }
    }
    files.put("climbing.xlsx", new Workbook(TABLE).with("../../etc/cron.d/x", "x").bytes());
    files.put("outside.xlsx", rels("file:///etc/passwd"));
    files.put("climbing-sheet.xlsx", rels("../../../../etc/passwd"));
    files.put("web-sheet.xlsx", rels("http://127.0.0.1:9/sheet.xml"));
    files.put("no-sheet.xlsx", new Workbook("").bytes());
    files.put("far-column.xlsx", cell("<c r='XFD1' t='str'><v>x</v></c>"));
    files.put("wild-reference.xlsx", cell("<c r='ZZZZZZZ1' t='str'><v>x</v></c>"));
    files.put("no-text.xlsx", cell("<c t='s'><v>999999999</v></c>"));
    files.put("odd-text.xlsx", cell("<c t='s'><v>-1</v></c>"));
    files.put("huge-number.xlsx", cell("<c s='1'><v>1e308</v></c>"));
    files.put("no-number.xlsx", cell("<c s='1'><v>NaN</v></c>"));
    files.put("formula.xlsx", cell("<c><f>CMD|'/C calc'!A0</f><v>0</v></c>"));
    files.put("deep.xlsx", cell("<c>" + "<x>".repeat(500) + "</x>".repeat(500) + "</c>"));
    files.put("long-cell.xlsx", cell("<c t='str'><v>" + "x".repeat(2 << 20) + "</v></c>"));
    files.put("bomb.xlsx", cell("<c t='str'><v>0</v></c>".repeat(1_500_000)));
    files.put("text-bomb.xlsx", new Workbook(TABLE).texts(bombs()).bytes());
    files.put("crowd.xlsx", crowd());
    files.put("deep.json", utf8("[".repeat(100_000)));
    files.put("deep-object.json", utf8("[" + "{\"a\":".repeat(5_000)));
    files.put("long-number.json", utf8("[{\"a\":" + "9".repeat(200_000) + "}]"));
    files.put("long-list.json", utf8("[{\"a\":[" + "1,".repeat(900_000) + "1]}]"));
    files.put("no-objects.json", utf8("[1,\"a\",null,[2],true]"));
    files.put("many-keys.json", utf8("[{" + keys(3_000) + "}]"));
    files.put("no-list.json", utf8("{\n\"tickets\": {\"a\": 1}\n}"));
    files.put("tail.json", utf8("[" + JSONL.strip() + "] and more"));
    return files;
  }

  private static byte[] rels(String target) {
    return new Workbook(TABLE)
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='rId7' Target='" + target + "'/></Relationships>")
        .bytes();
  }

  private static byte[] cell(String cell) {
    return new Workbook(Workbook.row("person", "activity", "time") + "<row>" + cell + "</row>")
        .bytes();
  }

  private static String[] bombs() {
    String[] texts = new String[40];
    Arrays.fill(texts, "<t>" + "x".repeat(1 << 20) + "</t>");
    return texts;
  }

  private static byte[] crowd() {
    Workbook workbook = new Workbook(TABLE);
    for (int i = 0; i < 2_100; i++) {
      workbook.with("xl/worksheets/s" + i + ".xml", "");
    }
    return workbook.bytes();
  }

  private static String keys(int count) {
    StringBuilder keys = new StringBuilder("\"k\":1");
    for (int i = 0; i < count; i++) {
      keys.append(",\"k").append(i).append("\":1");
    }
    return keys.toString();
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ManyHostileFilesTest.class.getResourceAsStream("exports/" + name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
