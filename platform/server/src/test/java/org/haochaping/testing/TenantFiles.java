package org.haochaping.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tenants that come with the product, as files; the highest first. */
public final class TenantFiles {
  private static final Path ROOT = Path.of("..", "..", "tenants");
  private static final String PREFECTURE = "530000-yunnan/532800-xishuangbanna/";

  private TenantFiles() {}

  public static String yunnan() {
    return read("530000-yunnan/tenant.yaml");
  }

  public static String xishuangbanna() {
    return read(PREFECTURE + "tenant.yaml");
  }

  public static String jinghong() {
    return read(PREFECTURE + "532801-jinghong/tenant.yaml");
  }

  public static String menghai() {
    return read(PREFECTURE + "532822-menghai/tenant.yaml");
  }

  public static String mengla() {
    return read(PREFECTURE + "532823-mengla/tenant.yaml");
  }

  public static List<String> all() {
    return List.of(yunnan(), xishuangbanna(), jinghong(), menghai(), mengla());
  }

  public static String schema() {
    return read("tenant.schema.json");
  }

  private static String read(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
