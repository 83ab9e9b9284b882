package org.wayloom.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.ImportReceipt;

/**
 * Where {@code wayloom import} brings a file: the stores themselves, or the server that has them.
 */
interface ImportTarget extends AutoCloseable {
  /** The workspace that an import makes when there is none to choose from. */
  String NEW_WORKSPACE = "My workspace";

  ImportReceipt take(@Nullable String workspace, Order order, Evidence.Progress progress)
      throws Exception;

  /**
   * What is brought.
   *
   * @param name of the file as the receipt shows it
   * @param saved the saved mapping of the workspace to start from; null for {@code mapping}
   * @param mapping what the columns are, where no saved one is named
   * @param options what the command line says about columns, laid over either
   */
  record Order(
      Path file,
      String name,
      @Nullable String saved,
      ImportMapping mapping,
      UnaryOperator<ImportMapping> options,
      boolean dryRun) {}

  @Override
  void close();

  /**
   * The workspace that is meant: by id or name; without either the only one that is no demo, or one
   * made now.
   */
  static <W> W choose(
      @Nullable String wanted,
      List<W> all,
      Function<W, String> id,
      Function<W, String> name,
      Predicate<W> demo,
      Supplier<W> make) {
    if (wanted != null) {
      return all.stream()
          .filter(each -> wanted.equals(id.apply(each)) || wanted.equals(name.apply(each)))
          .findFirst()
          .orElseThrow(
              () ->
                  new StartRefused(
                      "There is no workspace " + wanted + ". There are: " + names(all, name)));
    }
    List<W> own = all.stream().filter(demo.negate()).toList();
    if (own.size() > 1) {
      throw new StartRefused("Say which workspace with --workspace: " + names(own, name));
    }
    if (own.size() == 1) {
      return own.getFirst();
    }
    Talk.say("There is no workspace of your own yet: made one called " + NEW_WORKSPACE + ".");
    return make.get();
  }

  private static <W> String names(List<W> workspaces, Function<W, String> name) {
    return String.join(", ", workspaces.stream().map(name).toList());
  }
}
