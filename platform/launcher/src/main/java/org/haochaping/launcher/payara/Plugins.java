package org.haochaping.launcher.payara;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.haochaping.launcher.Secrets;
import org.haochaping.launcher.postgres.OwnerRows;
import org.haochaping.launcher.process.Archive;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.plugin.tck.PluginSigner;
import org.haochaping.plugin.tck.SignatureFile;
import org.haochaping.plugin.tck.SigningKeys;

/**
 * The plugins that come with the product: signed with this installation's own key, installed once.
 */
public final class Plugins {
  private static final String KEY_ID = "launcher";

  private final Path folder;
  private final Path keys;

  private Plugins(Path folder, Path keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /**
   * Copies them out of the distribution, which may be read-only, to stand beside their signatures.
   */
  public static Plugins signed(Path distribution, Path folder, Secrets secrets) throws IOException {
    Plugins plugins = new Plugins(folder, secrets.file("plugin-signing"));
    Path secret = plugins.keys.resolve(KEY_ID + ".private");
    if (!Files.exists(secret)) {
      SigningKeys.write(SigningKeys.make(), plugins.keys, KEY_ID);
    }
    if (Files.exists(folder)) {
      Archive.delete(folder);
    }
    Files.createDirectories(folder);
    for (Path jar : jars(distribution)) {
      Path copy = folder.resolve(jar.getFileName());
      Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
      PluginSigner.sign(copy, KEY_ID, SigningKeys.readPrivate(secret));
    }
    return plugins;
  }

  public void trust(OwnerRows rows) throws IOException, SQLException {
    byte[] key = SigningKeys.readPublic(keys.resolve(KEY_ID + ".public")).getEncoded();
    rows.trustedKey(KEY_ID, SignatureFile.ALGORITHM, key, "haochaping launcher");
  }

  /** Installs what the server does not have yet; one that is refused does not stop the others. */
  public void install(Api api, Progress progress) throws IOException, InterruptedException {
    Set<String> present = new HashSet<>();
    for (JsonNode item : api.get("/api/v1/plugins").path("items")) {
      present.add(item.path("sha256").asText());
    }
    for (Path jar : jars(folder)) {
      byte[] bytes = Files.readAllBytes(jar);
      if (!present.contains(sha256(bytes))) {
        install(api, jar, bytes, progress);
      }
    }
  }

  private static void install(Api api, Path jar, byte[] bytes, Progress progress)
      throws IOException, InterruptedException {
    byte[] signature = SignatureFile.read(jar).json().getBytes(StandardCharsets.UTF_8);
    String header = Base64.getEncoder().encodeToString(signature);
    try {
      api.post(
          "/api/v1/plugins?follow=true",
          "application/java-archive",
          Map.of("X-Plugin-Signature", header),
          bytes);
    } catch (Refusal e) {
      progress.say("! " + jar.getFileName());
      progress.say(e.words());
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
