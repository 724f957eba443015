package org.haochaping.verifier;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run of the program: what it says and how it ends. */
record Run(int code, String said) {

  static Run on(String bulletin) throws Exception {
    Path file = Files.createTempFile("bulletin", ".json");
    try {
      Files.writeString(file, bulletin);
      return with(file.toString());
    } finally {
      Files.delete(file);
    }
  }

  static Run with(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = Verifier.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
    return new Run(code, said.toString(StandardCharsets.UTF_8));
  }
}
