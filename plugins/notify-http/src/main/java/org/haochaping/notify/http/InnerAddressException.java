package org.haochaping.notify.http;

import java.io.IOException;

/** A name leads into an inner network, and the operator does not list it. */
public final class InnerAddressException extends IOException {
  private static final long serialVersionUID = 1L;

  InnerAddressException() {
    super("the address leads into an inner network");
  }
}
