package org.wayloom.app;

import java.util.Objects;
import java.util.regex.Pattern;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How the command line speaks to people: on standard error, in sentences, without stack traces. */
final class Talk {
  /** What moves the cursor, colours the screen or rings; a line may end and stand in columns. */
  private static final Pattern COMMANDS_TO_TERMINALS =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]");

  private Talk() {}

  /** Colours unless the reader is no terminal or {@code NO_COLOR} (no-color.org) is set. */
  static Help.ColorScheme colours() {
    boolean plain = System.getenv("NO_COLOR") != null || System.console() == null;
    return Help.defaultColorScheme(plain ? Help.Ansi.OFF : Help.Ansi.AUTO);
  }

  /** A sentence may quote a file that somebody made to do harm: of that nothing is carried out. */
  static void say(String sentence) {
    System.err.println(COMMANDS_TO_TERMINALS.matcher(sentence).replaceAll("\ufffd"));
  }

  /** Answers wrong usage: what is wrong, the nearest right thing, where help is. */
  static int usage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    say(Objects.requireNonNullElse(wrong.getMessage(), "The command is not complete."));
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    say("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /** Answers a failure: an expected one by its sentence, one of ours by its trace. */
  static int failure(Exception failure, CommandLine command, ParseResult parsed) {
    switch (failure) {
      case ProblemException refused -> {
        say(refused.problem().detail());
        for (Problem.Place place : refused.problem().errors()) {
          say("  " + place.pointer() + ": " + place.detail());
        }
      }
      case StartRefused refused -> say(refused.sentence());
      default -> {
        say("Something went wrong on our side:");
        failure.printStackTrace();
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
