package org.haochaping.launcher.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks whether an address answers. Not by java.net.http, whose timeout ends with the headers: a
 * server killed between headers and body left it waiting for ever.
 */
public final class Web {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 5_000;

  private Web() {}

  public static boolean answers(String url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
      connection.setRequestProperty("Connection", "close");
      try (InputStream body = connection.getInputStream()) {
        body.readAllBytes();
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
