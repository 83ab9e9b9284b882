package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first sheet of an Excel workbook is read like any other table. */
class WorkbookRowsTest {
  @TempDir Path folder;

  private List<NewEvent> read(Workbook workbook) throws IOException {
    Path file = Files.write(folder.resolve("sheet.xlsx"), workbook.bytes());
    List<NewEvent> events = new ArrayList<>();
    EvidenceModule.eventFiles()
        .read(
            file,
            ImportMapping.GUESS,
            new EventFiles.Sink() {
              @Override
              public void event(NewEvent event) {
                events.add(event);
              }

              @Override
              public void rejected(Rejection rejection) {
                throw new AssertionError(rejection.reason());
              }
            });
    return events;
  }

  /** 46027 days after 30 December 1899 is 5 January 2026; a quarter of a day is 6 o'clock. */
  @Test
  void readsTextsNumbersDatesAndTheSavedValueOfFormulas() throws IOException {
    Workbook workbook =
        new Workbook(
                Workbook.row("person", "activity", "time", "value", "note")
                    + "<row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2' t='s'><v>0</v></c>"
                    + "<c r='C2' s='1'><v>46027.25</v></c>"
                    + "<c r='D2'><f>1+WEBSERVICE(\"http://127.0.0.1:9/\")</f><v>2.5</v></c></row>"
                    + "<row r='4'><c r='A4' t='str'><f>A2</f><v>adam</v></c>"
                    + "<c r='B4' t='s'><v>0</v></c><c r='C4' s='2'><v>46028</v></c>"
                    + "<c r='D4' t='e'><v>#DIV/0!</v></c><c r='E4' t='b'><v>1</v></c></row>")
            .texts(
                "<t>visit</t>",
                "<r><t>z</t></r><r><rPr/><t>oe</t></r><rPh sb='0' eb='1'><t>no</t></rPh>");

    List<NewEvent> events = read(workbook);

    assertThat(events)
        .extracting(e -> e.person() + " " + e.type() + " " + e.time() + " " + e.value())
        .containsExactly(
            "zoe visit 2026-01-05T06:00:00Z 2.5", "adam visit 2026-01-06T00:00:00Z null");
    assertThat(events.get(1).properties()).containsEntry("note", "true");
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookSaysSo() throws IOException {
    Workbook workbook =
        new Workbook(
                Workbook.row("person", "activity", "time")
                    + "<row><c t='inlineStr'><is><t>zoe</t></is></c>"
                    + "<c t='inlineStr'><is><t>visit</t></is></c><c s='1'><v>1</v></c></row>")
            .with(
                "xl/workbook.xml",
                "<workbook><workbookPr date1904='1'/><sheets><sheet name='x'/></sheets></workbook>")
            .with(
                "xl/worksheets/sheet1.xml",
                Workbook.sheet(
                    Workbook.row("person", "activity", "time")
                        + "<row><c t='inlineStr'><is><t>zoe</t></is></c>"
                        + "<c t='inlineStr'><is><t>visit</t></is></c><c s='1'><v>1</v></c></row>"));

    assertThat(read(workbook))
        .extracting(e -> e.time().toString())
        .containsExactly("1904-01-02T00:00:00Z");
  }
}
