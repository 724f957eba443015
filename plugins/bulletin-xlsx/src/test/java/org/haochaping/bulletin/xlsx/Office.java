package org.haochaping.bulletin.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.bulletin.paper.Typeface;

/**
 * LibreOffice as it prints workbooks. A workbook is set in the reader's own fonts; so that every
 * machine measures the same, there is one typeface here whatever is asked for.
 */
record Office(Path folder) {

  /** Each as PDF, by its name. */
  Map<String, byte[]> printed(Map<String, byte[]> workbooks)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    for (Map.Entry<String, byte[]> one : workbooks.entrySet()) {
      Path file = folder.resolve(one.getKey() + ".xlsx");
      Files.write(file, one.getValue());
      command.add(file.toString());
    }
    Path log = folder.resolve("soffice.log");
    ProcessBuilder office =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    office.environment().put("FONTCONFIG_FILE", fonts().toString());
    int code = office.start().waitFor();
    Map<String, byte[]> printed = new LinkedHashMap<>();
    for (String name : workbooks.keySet()) {
      Path pdf = folder.resolve(name + ".pdf");
      if (code != 0 || !Files.exists(pdf)) {
        throw new IllegalStateException(
            "soffice ended with " + code + ": " + Files.readString(log));
      }
      printed.put(name, Files.readAllBytes(pdf));
    }
    return printed;
  }

  private Path fonts() throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    for (Typeface face : Typeface.values()) {
      Files.write(fonts.resolve(face.name() + ".ttf"), face.bytes());
    }
    return Files.writeString(
        folder.resolve("fonts.conf"),
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          <dir>%s</dir>
          <cachedir>%s</cachedir>
          <match target="pattern">
            <edit name="family" mode="assign" binding="strong"><string>%s</string></edit>
          </match>
        </fontconfig>
        """
            .formatted(fonts, folder.resolve("cache"), Typeface.FAMILY));
  }
}
