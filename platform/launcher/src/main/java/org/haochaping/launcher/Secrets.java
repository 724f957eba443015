package org.haochaping.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Made on the first run, kept in files only their user can read, reused ever after. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** No letters that look alike, since people type the demo password from a terminal. */
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Path folder;

  private Secrets(Path folder) {
    this.folder = folder;
  }

  public static Secrets of(Home home) {
    return new Secrets(home.secrets());
  }

  public String databaseSuperuser() throws IOException {
    return random("postgres");
  }

  public String databaseOwner() throws IOException {
    return random("database-owner");
  }

  public String databaseApp() throws IOException {
    return random("database-app");
  }

  public String keycloakDatabase() throws IOException {
    return random("database-keycloak");
  }

  public String keycloakAdmin() throws IOException {
    return random("keycloak-admin");
  }

  /** For a person who opens Keycloak's own administration pages. */
  public String keycloakAdminPassword() throws IOException {
    return text("keycloak-admin-password", Secrets::readable);
  }

  public String serverClient() throws IOException {
    return random("keycloak-client-server");
  }

  public String launcherClient() throws IOException {
    return random("keycloak-client-launcher");
  }

  public String operatorPassword() throws IOException {
    return text("operator-password", Secrets::readable);
  }

  public String demoPassword() throws IOException {
    return text("demo-password", Secrets::readable);
  }

  /** The keys under which the server encrypts; the id allows another key to follow. */
  public Path masterKeys() throws IOException {
    text(
        "master-keys.properties",
        () -> "current=k1\nkey.k1=" + base64(32) + "\ndigest=" + base64(32));
    return folder.resolve("master-keys.properties");
  }

  public void replaceMasterKeys(String content) throws IOException {
    write(masterKeys(), content);
  }

  public String random(String name) throws IOException {
    return text(name, () -> urlSafe(24));
  }

  public String text(String name, Supplier<String> maker) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      write(file, maker.get() + "\n");
    }
    return Files.readString(file).strip();
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Moved into place whole, so that a crash never leaves half a secret. */
  private void write(Path file, String content) throws IOException {
    Path draft = folder.resolve(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    try (var channel =
        Files.newByteChannel(
            draft,
            java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            onlyMine())) {
      channel.write(StandardCharsets.UTF_8.encode(content));
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] onlyMine() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  private static String readable() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "");
      text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return text.toString();
  }

  private static String urlSafe(int bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
  }

  private static String base64(int bytes) {
    return Base64.getEncoder().encodeToString(bytes(bytes));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
