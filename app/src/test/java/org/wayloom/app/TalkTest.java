package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TalkTest {
  private static String said(String sentence) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Talk.say(sentence);
    } finally {
      System.setErr(before);
    }
    return said.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  @Test
  void quotesNamesWithoutDoingWhatTheySayToATerminal() {
    assertThat(said("It holds \u001b]0;evil\u0007 and \u009b2J\r"))
        .isEqualTo("It holds \ufffd]0;evil\ufffd and \ufffd2J\ufffd");
  }

  @Test
  void leavesLinesColumnsAndEveryScriptAsTheyAre() {
    assertThat(said("می\u200cخرد:\n\tżółć, чек")).isEqualTo("می\u200cخرد:\n\tżółć, чек");
  }
}
