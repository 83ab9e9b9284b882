package org.wayloom.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * Guesses how a text file is encoded from its first bytes: a byte order mark, the zeros of UTF-16,
 * bytes that are valid UTF-8; else the one of the old eight-bit code pages that turns the bytes
 * into most letters of its own languages and fewest signs.
 */
final class Encodings {
  private static final List<CodePage> CODE_PAGES =
      List.of(
          new CodePage("windows-1250", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžőű"),
          new CodePage("ISO-8859-2", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžőű"),
          new CodePage("windows-1251", "абвгдежзийклмнопрстуфхцчшщъыьэюяё"),
          new CodePage("windows-1256", "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگکی"),
          new CodePage("windows-1252", "äöüßéèêëàâçîïôûùñåæø"));

  private Encodings() {}

  /**
   * @param charset how to decode what follows the mark
   * @param markBytes the length of the byte order mark, 0 without one
   */
  record Guess(Charset charset, int markBytes) {}

  /** The charset of that name, or a problem that names some that work. */
  static Charset named(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "There is no encoding called '"
              + name
              + "'. Use for example UTF-8, UTF-16, windows-1250, windows-1251 or ISO-8859-2.");
    }
  }

  static Guess guess(byte[] head) {
    Guess mark = mark(head);
    if (mark != null) {
      return mark;
    }
    Guess wide = zeros(head);
    if (wide != null) {
      return wide;
    }
    if (isUtf8(head)) {
      return new Guess(StandardCharsets.UTF_8, 0);
    }
    CodePage best = CODE_PAGES.getFirst();
    for (CodePage page : CODE_PAGES) {
      if (page.score(head) > best.score(head)) {
        best = page;
      }
    }
    return new Guess(Charset.forName(best.name), 0);
  }

  /** The mark at the start, whatever encoding the mapping asks for: it is not part of the text. */
  static @Nullable Guess mark(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new Guess(StandardCharsets.UTF_8, 3);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new Guess(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new Guess(StandardCharsets.UTF_16BE, 2);
    }
    return null;
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Guess zeros(byte[] head) {
    int even = 0;
    int odd = 0;
    int pairs = Math.min(head.length, 4_000) / 2;
    for (int i = 0; i < pairs; i++) {
      even += head[2 * i] == 0 ? 1 : 0;
      odd += head[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs > 0 && odd > pairs * 0.4 && even < pairs * 0.1) {
      return new Guess(StandardCharsets.UTF_16LE, 0);
    }
    if (pairs > 0 && even > pairs * 0.4 && odd < pairs * 0.1) {
      return new Guess(StandardCharsets.UTF_16BE, 0);
    }
    return null;
  }

  private static boolean isUtf8(byte[] head) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(head.length + 1);
    // Not the end of input: a character may be cut by the end of the sample.
    return !decoder.decode(ByteBuffer.wrap(head), out, false).isError();
  }

  /** A code page with what its upper half decodes to and the letters of its languages. */
  private static final class CodePage {
    private final String name;
    private final String letters;
    private final String upperHalf;

    CodePage(String name, String letters) {
      this.name = name;
      this.letters = letters;
      byte[] bytes = new byte[128];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (i - 128);
      }
      this.upperHalf = new String(bytes, Charset.forName(name));
    }

    int score(byte[] head) {
      int score = 0;
      for (int i = 0; i < head.length; i++) {
        if (head[i] < 0) {
          char c = upperHalf.charAt(head[i] + 128);
          score += c == '\uFFFD' || Character.isISOControl(c) ? -8 : 0;
          score += letters.indexOf(Character.toLowerCase(c)) >= 0 ? 4 : 0;
          score += !Character.isLetter(c) && c != '\u00A0' && c != '\u200C' ? -2 : 0;
          score += Character.isUpperCase(c) && i > 0 && head[i - 1] < 0 ? -1 : 0;
        }
      }
      return score;
    }
  }
}
