package org.haochaping.api;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.haochaping.web.ProblemDetail;

/**
 * What holds for every operation: what goes wrong is a problem, and only the public needs no
 * sign-in.
 */
final class Everywhere implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .values()
                    .forEach(operation -> complete(operation, path.startsWith("/api/v1/public/"))));
  }

  private static void complete(Operation operation, boolean open) {
    operation.getResponses().addAPIResponse("default", problem());
    if (!open) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("staff"));
    }
  }

  private static APIResponse problem() {
    var schema = OASFactory.createSchema().ref(ProblemDetail.class.getSimpleName());
    var content =
        OASFactory.createContent()
            .addMediaType(ProblemDetail.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    return OASFactory.createAPIResponse().description("A problem").content(content);
  }
}
