package org.haochaping.notify.email;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.X509TrustManager;

/** Trusts the one certificate with this fingerprint, whoever has signed it. */
record OneCertificate(String fingerprint) implements X509TrustManager {

  /** In small letters without colons. */
  static String plain(String typed) {
    return typed.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
      if (!HexFormat.of().formatHex(digest).equals(fingerprint)) {
        throw new CertificateException("another certificate");
      }
      chain[0].checkValidity();
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
