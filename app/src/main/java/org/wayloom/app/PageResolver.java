package org.wayloom.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds a file of the page; for any other address that a person opens (it asks for HTML, and it is
 * no address of the API) it finds the page itself, which then shows what the address names.
 */
final class PageResolver extends PathResourceResolver {
  private static final String PAGE = "index.html";

  @Override
  protected @Nullable Resource resolveResourceInternal(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    Resource file = super.resolveResourceInternal(request, path, locations, chain);
    if (file != null || request == null || !isOpenedByAPerson(request, path)) {
      return file;
    }
    return super.resolveResourceInternal(request, PAGE, locations, chain);
  }

  private static boolean isOpenedByAPerson(HttpServletRequest request, String path) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return !path.equals("api")
        && !path.startsWith("api/")
        && !path.startsWith("v1/")
        && accepted != null
        && accepted.contains("text/html");
  }

  @Override
  protected @Nullable Resource getResource(String path, Resource location) throws IOException {
    Resource file = super.getResource(path, location);
    return file == null || !file.isReadable() || file.contentLength() == 0 ? null : file;
  }
}
