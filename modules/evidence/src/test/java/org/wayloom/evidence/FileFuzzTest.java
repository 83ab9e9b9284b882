package org.wayloom.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.ProblemException;
import org.wayloom.testing.Fuzz;

/** Whatever is in a file, it is read or refused with a problem, soon and in bounded memory. */
class FileFuzzTest {
  private static final String EVENTS =
      """
      person,activity,time,value,text
      zoe,visit,2026-01-05 10:00,1,"a ""good"" day"
      adam,buy,2026-01-06 11:30,2.5,żółć
      zoe,buy,2026-01-07 12:00,,
      """;
  private static final String SURVEY =
      """
      Respondent;Date;Q7A. Food;Q7B. Parking;Comment
      1;2026-02-01;5;3;warm
      2;2026-02-01;1;0;
      3;2026-02-02;4;6;cold; and dark
      """;
  private static final String LINES =
      """
      {"person":"zoe","activity":"visit","time":"2026-01-05T10:00:00Z","value":1,"a":{"b":[1,2]}}
      {"person":"adam","activity":"buy","time":1767700000,"value":"2.5","note":"\\u017c\\ud83d\\ude00"}
      """;
  private static final String XES =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <log xes.version="1.0"><extension name="Concept" prefix="concept" uri="x"/>
      <global scope="event"><string key="concept:name" value="?"/></global>
      <trace><string key="concept:name" value="zoe"/><list key="l"><values><int key="i" value="1"/></values></list>
      <event><string key="concept:name" value="visit"/><float key="price" value="1.5"/>
      <date key="time:timestamp" value="2026-01-05T10:00:00.000+01:00"/></event>
      <event><string key="concept:name" value="buy"/><boolean key="ok" value="true"/>
      <date key="time:timestamp" value="2026-01-06T10:00:00Z"/></event></trace></log>
      """;
  private static final String TABLE =
      Workbook.row("person", "activity", "time")
          + "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='str'><f>A1</f><v>visit</v></c>"
          + "<c r='C2' s='1'><v>46027.5</v></c></row>"
          + "<row r='3'><c t='inlineStr'><is><r><t>adam</t></r></is></c><c t='b'><v>1</v></c>"
          + "<c t='e'><v>#N/A</v></c></row>";

  @TempDir Path folder;

  @Test
  void readsOrRefusesTablesOfText() {
    Fuzz.of(FileFuzzTest.class, "csv")
        .with(EVENTS)
        .with(SURVEY)
        .with(EVENTS.getBytes(StandardCharsets.UTF_16))
        .feed(input -> read("a.csv", input));
  }

  @Test
  void readsOrRefusesEventLogs() {
    Fuzz.of(FileFuzzTest.class, "xes").with(XES).feed(input -> read("a.xes", input));
  }

  @Test
  void readsOrRefusesLinesOfJson() {
    Fuzz.of(FileFuzzTest.class, "jsonl").with(LINES).feed(input -> read("a.jsonl", input));
  }

  @Test
  void readsOrRefusesListsOfJson() {
    String list = "[" + LINES.strip().replace("}\n{", "},\n{") + "]";
    Fuzz.of(FileFuzzTest.class, "json")
        .with(list)
        .with("{\"count\":2,\"tickets\":" + list + ",\"next\":null}")
        .feed(input -> read("a.json", input));
  }

  @Test
  void readsOrRefusesWorkbooks() {
    Fuzz.of(FileFuzzTest.class, "xlsx")
        .with(new Workbook(TABLE).texts("<t>zoe</t>").bytes())
        .feed(input -> read("a.xlsx", input));
  }

  @Test
  void readsOrRefusesTheSheetsOfWorkbooks() {
    Fuzz.of(FileFuzzTest.class, "sheet")
        .with(TABLE)
        .feed(input -> read("a.xlsx", new Workbook(utf8(input)).texts("<t>zoe</t>").bytes()));
  }

  @Test
  void readsOrRefusesTheOtherPartsOfWorkbooks() {
    String styles = "<a><cellXfs><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs></a>";
    List<String> parts =
        List.of(
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/sharedStrings.xml");
    Fuzz.of(FileFuzzTest.class, "workbook")
        .with("0<a><sheets><sheet name='One' sheetId='1' id='rId7'/></sheets></a>")
        .with("1<a><Relationship Id='rId7' Target='worksheets/first.xml'/></a>")
        .with("2" + styles)
        .with("3<sst><si><t>zoe</t></si><si><r><t>ad</t></r><r><t>am</t></r></si></sst>")
        .feed(
            input -> {
              String text = utf8(input);
              int part = text.isEmpty() ? 0 : text.charAt(0) % parts.size();
              String xml = text.isEmpty() ? text : text.substring(1);
              return read("a.xlsx", new Workbook(TABLE).with(parts.get(part), xml).bytes());
            });
  }

  @Test
  void readsOrRefusesObjectCentricLogs() {
    Fuzz.of(FileFuzzTest.class, "ocel").with(ObjectLog.JSON).feed(input -> read("a.json", input));
  }

  @Test
  void readsOrRefusesDatabases() throws IOException, SQLException {
    Fuzz.of(FileFuzzTest.class, "sqlite")
        .with(Files.readAllBytes(ObjectLog.sqlite(folder, "PRAGMA page_size=512", "VACUUM")))
        .feed(input -> read("a.sqlite", input));
  }

  @Test
  void readsOrRefusesColumns() throws IOException, SQLException {
    Path sound = folder.resolve("sound.parquet");
    ParquetFileTest.write(sound);
    Path csv = folder.resolve("columns.csv");
    Fuzz.of(FileFuzzTest.class, "parquet")
        .with(Files.readAllBytes(sound))
        .feed(
            input -> {
              try {
                ParquetFile.writeCsv(Files.write(folder.resolve("a.parquet"), input), csv);
                return "rows";
              } catch (ProblemException refused) {
                return refused.problem().detail();
              }
            });
  }

  @Test
  void readsOrRefusesWhatIsPacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(EVENTS.getBytes(StandardCharsets.UTF_8));
    }
    Fuzz.of(FileFuzzTest.class, "gzip")
        .with(packed.toByteArray())
        .feed(input -> read("a.csv.gz", input));
  }

  private String read(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    StringBuilder said = new StringBuilder();
    try {
      FileImport reading = new FileImport(file, name, ImportMapping.GUESS, Limits.DEFAULT);
      reading.preview(null);
      EvidenceModule.eventFiles()
          .read(
              file,
              ImportMapping.GUESS,
              new EventFiles.Sink() {
                @Override
                public void event(NewEvent event) {
                  if (said.isEmpty()) {
                    said.append("events");
                  }
                }

                @Override
                public void rejected(Rejection rejection) {
                  if (said.length() < 200) {
                    said.append(rejection.reason());
                  }
                }
              });
      return said.toString();
    } catch (ProblemException refused) {
      return said + refused.problem().detail();
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
