package org.wayloom.http;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wires what every endpoint shares. The application brings an {@link AccessPolicy} and a {@link
 * SiteAddress}, and {@link OpenEndpoints} when a library brings endpoints of its own.
 */
@Configuration(proxyBeanMethods = false)
public class HttpModule {
  @Bean
  JsonMapper jsonMapper() {
    return Json.mapper();
  }

  @Bean
  ProblemResponses problemResponses() {
    return new ProblemResponses();
  }

  @Bean
  RequestIds requestIds() {
    return new RequestIds();
  }

  @Bean
  SecurityHeaders securityHeaders() {
    return new SecurityHeaders();
  }

  @Bean
  SameOriginGuard sameOriginGuard(SiteAddress site) {
    return new SameOriginGuard(site);
  }

  @Bean
  WebMvcConfigurer permissionGate(AccessPolicy policy, ObjectProvider<OpenEndpoints> open) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
            new PermissionGate(policy, open.getIfAvailable(OpenEndpoints::none)));
      }
    };
  }
}
