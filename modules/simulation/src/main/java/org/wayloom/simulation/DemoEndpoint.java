package org.wayloom.simulation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;

/** Tells the page how far the demo workspace is. */
@RestController
final class DemoEndpoint {
  private final Demo demo;

  DemoEndpoint(Demo demo) {
    this.demo = demo;
  }

  @GetMapping("/api/v1/demo")
  @Requires(Permission.USE_WAYLOOM)
  Demo.Status status() {
    return demo.status();
  }
}
