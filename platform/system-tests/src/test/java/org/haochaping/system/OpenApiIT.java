package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.Test;

/** OpenApiTest of the server holds the committed description against the code. */
@OnProduct
class OpenApiIT {

  @Test
  void the_running_server_shows_the_committed_description(Product product) throws IOException {
    JsonObject served =
        Api.anonymous(product)
            .call("GET", "/openapi?format=JSON")
            .header("Accept", "application/json")
            .send()
            .json();
    // Payara's own addition, no part of OpenAPI.
    JsonObject shown = Json.createObjectBuilder(served).remove("endpoints").build();

    assertThat(shown)
        .as("/openapi; when it differs, the server is not built from this source")
        .isEqualTo(committed());
  }

  private static JsonObject committed() throws IOException {
    Path file = Path.of(System.getProperty("description"));
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    }
  }
}
