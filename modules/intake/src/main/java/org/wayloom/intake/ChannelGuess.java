package org.wayloom.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The channel of a message, the most telling sign first: what the sender calls it in the property
 * {@code channel}, the medium of the campaign that brought the customer, the {@code
 * context.channel} of RudderStack's libraries, what kind of program the library runs in.
 */
final class ChannelGuess {
  private static final Map<String, String> PLATFORMS =
      Map.ofEntries(
          Map.entry("wayloom.js", "web"),
          Map.entry("analytics.js", "web"),
          Map.entry("android", "mobile"),
          Map.entry("ios", "mobile"),
          Map.entry("swift", "mobile"),
          Map.entry("kotlin", "mobile"),
          Map.entry("flutter", "mobile"),
          Map.entry("react-native", "mobile"),
          Map.entry("node", "server"),
          Map.entry("java", "server"),
          Map.entry("python", "server"),
          Map.entry("ruby", "server"),
          Map.entry("php", "server"),
          Map.entry("go", "server"),
          Map.entry("csharp", "server"));

  private ChannelGuess() {}

  static @Nullable String of(Fields properties, Fields context) throws Unfit {
    String said = properties.json().path("channel").isString() ? properties.word("channel") : null;
    if (said != null) {
      return said;
    }
    String medium = context.in("campaign").word("medium");
    if (medium != null) {
      return medium;
    }
    String channel = context.word("channel");
    return channel != null ? channel : platform(context.in("library").word("name"));
  }

  /** {@code analytics-node} runs on servers, {@code @segment/analytics-react-native} in a hand. */
  private static @Nullable String platform(@Nullable String library) {
    if (library == null) {
      return null;
    }
    String name = library.toLowerCase(Locale.ROOT);
    String own = PLATFORMS.get(name);
    if (own != null) {
      return own;
    }
    Optional<Map.Entry<String, String>> found =
        PLATFORMS.entrySet().stream()
            .filter(platform -> name.endsWith("-" + platform.getKey()))
            .findFirst();
    return found.map(Map.Entry::getValue).orElse(null);
  }
}
