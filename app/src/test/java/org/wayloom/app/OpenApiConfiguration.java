package org.wayloom.app;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.util.List;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * Lets springdoc describe the endpoints. Only in tests: the server serves the checked-in result.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  SpringDocConfiguration.class,
  SpringDocConfigProperties.class,
  SpringDocSpecPropertiesConfiguration.class,
  SpringDocWebMvcConfiguration.class
})
class OpenApiConfiguration {
  OpenApiConfiguration(SpringDocConfigProperties properties) {
    properties
        .getApiDocs()
        .setVersion(SpringDocConfigProperties.ApiDocs.OpenApiVersion.OPENAPI_3_1);
    properties.setUseFqn(true);
    properties.setDefaultProducesMediaType("application/json");
    // A record of parameters is each of them, by its own name; an id is one.
    properties.setDefaultFlatParamObject(true);
    SpringDocUtils.getConfig()
        .addSimpleTypesForParameterObject(WorkspaceId.class, DocumentId.class);
    properties.setPathsToMatch(List.of("/api/**"));
  }

  @Bean
  OpenAPI wayloomApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Wayloom")
                .version("v1")
                .description(
                    "Errors are application/problem+json (RFC 9457). Lists are paged with limit and"
                        + " after. Times are RFC 3339 in UTC."));
  }
}
