package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.notifications.SmtpServer;

class ConfigSourcesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void listensOn8080WithADemoWhenNobodySaysAnything() {
    WayloomConfig config = read("", Map.of(), Map.of());
    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.demo()).isTrue();
    assertThat(config.database()).isEmpty();
  }

  @Test
  void putsFlagsBeforeTheEnvironmentBeforeTheFile() {
    assertThat(read("port=1", Map.of(), Map.of()).port()).isEqualTo(1);
    assertThat(read("port=1", Map.of("WAYLOOM_PORT", "2"), Map.of()).port()).isEqualTo(2);
    assertThat(read("port=1", Map.of("WAYLOOM_PORT", "2"), Map.of(Setting.PORT, "3")).port())
        .isEqualTo(3);
  }

  @Test
  void namesTheNearestKeyOfAnUnknownOneInTheFile() {
    assertThatThrownBy(() -> read("databse-url=x", Map.of(), Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("databse-url")
        .hasMessageContaining("Did you mean database-url?");
  }

  @Test
  void namesTheNearestVariableOfAnUnknownOne() {
    assertThatThrownBy(() -> read("", Map.of("WAYLOOM_PROT", "1"), Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Did you mean WAYLOOM_PORT?");
  }

  @Test
  void keepsWhatWasDeletedThirtyDaysUnlessToldOtherwise() {
    assertThat(read("", Map.of(), Map.of()).trashDays()).isEqualTo(30);
    assertThat(read("trash-days=0", Map.of(), Map.of()).trashDays()).isZero();
    assertThat(read("", Map.of("WAYLOOM_TRASH_DAYS", "90"), Map.of()).trashDays()).isEqualTo(90);
    assertThatThrownBy(() -> read("trash-days=-1", Map.of(), Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("trash-days must be 0 or more: -1");
  }

  @Test
  void leavesVariablesOfOthersAlone() {
    assertThat(read("", Map.of("PORT", "9", "WAYLOOM_JAVA_OPTIONS", "-Xmx1g"), Map.of()).port())
        .isEqualTo(8080);
  }

  @Test
  void refusesAPortThatThereIsNot() {
    assertThatThrownBy(() -> read("port=70000", Map.of(), Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("port must be 0 to 65535: 70000");
  }

  @Test
  void refusesAnswersThatAreNeitherYesNorNo() {
    assertThatThrownBy(() -> read("demo=maybe", Map.of(), Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("demo must be true or false: maybe");
  }

  @Test
  void mailsByTheServerThatItIsTold() {
    String file =
        "smtp-host=mail.example.org\nsmtp-user=w\nsmtp-password=sesame\nsmtp-from=news@example.org";
    SmtpServer server = read(file, Map.of(), Map.of()).telling().mailServer().orElseThrow();
    assertThat(server.port()).isEqualTo(587);
    assertThat(server.security()).isEqualTo(SmtpServer.Security.STARTTLS);
    assertThat(server.toString()).doesNotContain("sesame");
    assertThat(read("", Map.of(), Map.of()).telling().mailServer()).isEmpty();

    assertThatThrownBy(() -> read("smtp-host=mail.example.org", Map.of(), Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("smtp-from must be the address");
    assertThatThrownBy(() -> read("outgoing-allow=intranet", Map.of(), Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("looks like 10.1.2.0/24");
  }

  @Test
  void keepsTheKeyBesideTheDataAndNotInIt() {
    assertThat(read("data=/srv/wayloom", Map.of(), Map.of()).keyFile())
        .isEqualTo(Path.of("/srv/wayloom.key"));
    assertThat(read("key-file=/etc/wayloom.key", Map.of(), Map.of()).keyFile())
        .isEqualTo(Path.of("/etc/wayloom.key"));
  }

  @Test
  void watchesOneDirectoryThatIsThereAndApartFromTheData() throws IOException {
    Path exports = Files.createDirectory(folder.resolve("exports"));
    String file = "data=%s\nwatch=%s".formatted(folder.resolve("data"), exports);
    assertThat(read(file, Map.of(), Map.of()).watch()).contains(exports);
    assertThat(read("", Map.of(), Map.of()).watch()).isEmpty();

    assertThatThrownBy(() -> read(file, Map.of(), Map.of(Setting.WATCH, exports + "/none")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("watch must be a directory that is there");
    assertThatThrownBy(() -> read(file, Map.of(), Map.of(Setting.WATCH, folder.toString())))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("apart from the data directory");
  }

  @Test
  void keepsThePasswordOutOfWhatIsPrinted() {
    WayloomConfig config =
        read(
            "",
            Map.of(),
            Map.of(
                Setting.DATABASE_URL, "jdbc:postgresql://db/w",
                Setting.DATABASE_PASSWORD, "s3cret"));
    assertThat(config.toString()).doesNotContain("s3cret");
  }

  private WayloomConfig read(
      String file, Map<String, String> environment, Map<Setting, String> flags) {
    try {
      return ConfigSources.read(
          Files.writeString(folder.resolve("wayloom.properties"), file), environment, flags);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
