package org.haochaping.bulletin.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haochaping.bulletin.paper.LetterContract;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.io.TempDir;

/** As LibreOffice prints them. */
class DocxLetterIT extends LetterContract {
  @TempDir private static Path folder;

  @Override
  protected Map<String, byte[]> printed(Map<String, Document> documents) throws Exception {
    DocxBulletinFactory factory = new DocxBulletinFactory();
    Map<String, byte[]> printed = new LinkedHashMap<>();
    for (Map.Entry<String, Document> one : documents.entrySet()) {
      Path docx = folder.resolve(one.getKey() + ".docx");
      Files.write(
          docx,
          factory
              .create(factory.settingsSchema().complete(Map.of()), Samples.jinghong())
              .render(one.getValue())
              .bytes());
      printed.put(one.getKey(), converted(docx));
    }
    return printed;
  }

  /** LibreOffice reads overflowPunct the wrong way round: a 。 may stand out, its white half not. */
  @Override
  protected double hanging() {
    return 2;
  }

  /** One at a time: a process knows a typeface by its name, and each file has a cut of its own. */
  private static byte[] converted(Path docx) throws IOException, InterruptedException {
    Path log = folder.resolve("soffice.log");
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                docx.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = office.waitFor();
    Path pdf = folder.resolve(docx.getFileName().toString().replace(".docx", ".pdf"));
    if (code != 0 || !Files.exists(pdf)) {
      throw new IllegalStateException("soffice ended with " + code + ": " + Files.readString(log));
    }
    return Files.readAllBytes(pdf);
  }
}
