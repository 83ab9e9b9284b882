package org.wayloom.app;

import java.net.BindException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A server that answers: its data directory taken, its modules wired, its port open. */
final class RunningServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final DataDirectory directory;
  private final int port;

  private RunningServer(ConfigurableApplicationContext context, DataDirectory directory, int port) {
    this.context = context;
    this.directory = directory;
    this.port = port;
  }

  /**
   * Starts, or refuses with a sentence when the directory or the port is somebody else's.
   *
   * @param more configurations beside {@link WayloomApplication}, for tests
   */
  static RunningServer start(WayloomConfig config, Class<?>... more) {
    DataDirectory directory = DataDirectory.take(config.dataDirectory());
    try {
      SpringApplication application = new SpringApplication(WayloomApplication.class);
      application.addPrimarySources(List.of(more));
      application.setBannerMode(Banner.Mode.OFF);
      application.setLogStartupInfo(false);
      application.setDefaultProperties(springSettings(config));
      application.addInitializers(
          context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(WayloomConfig.class, () -> config);
            beans.registerBean(DataDirectory.class, () -> directory);
          });
      ConfigurableApplicationContext context = application.run();
      int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      directory.announce(port);
      return new RunningServer(context, directory, port);
    } catch (RuntimeException e) {
      directory.close();
      if (portIsTaken(e)) {
        throw new StartRefused(
            "Port "
                + config.port()
                + " is taken by another program. Stop that one, or choose another port with --port.");
      }
      throw e;
    }
  }

  private static Map<String, Object> springSettings(WayloomConfig config) {
    return Map.of(
        "server.address",
        "127.0.0.1",
        "server.port",
        config.port(),
        "server.shutdown",
        "graceful",
        "server.compression.enabled",
        true,
        "server.tomcat.max-swallow-size",
        -1,
        "spring.lifecycle.timeout-per-shutdown-phase",
        "5s",
        "spring.threads.virtual.enabled",
        true,
        "spring.web.resources.add-mappings",
        false,
        "spring.mvc.formcontent.filter.enabled",
        false);
  }

  private static boolean portIsTaken(@Nullable Throwable thrown) {
    return thrown != null
        && (thrown instanceof PortInUseException
            || thrown instanceof BindException
            || portIsTaken(thrown.getCause()));
  }

  int port() {
    return port;
  }

  /** One of the objects that the server is made of. */
  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    directory.close();
  }
}
