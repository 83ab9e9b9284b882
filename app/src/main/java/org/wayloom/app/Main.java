package org.wayloom.app;

import java.util.Map;
import picocli.CommandLine;

/** Where the program starts: hands the command line to {@link WayloomCommand}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int exitCode = commandLine().execute(args);
    if (exitCode != ServeCommand.SERVING) {
      System.exit(exitCode);
    }
  }

  static CommandLine commandLine() {
    return commandLine(System.getenv());
  }

  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new WayloomCommand(environment))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Talk.colours())
        .setParameterExceptionHandler(Talk::usage)
        .setExecutionExceptionHandler(Talk::failure);
  }
}
