package org.haochaping.plugin.tck;

import java.util.List;
import java.util.Map;

/** The other side of a notifier in a contract: a real server on this machine that takes all. */
public interface Gateway extends AutoCloseable {

  /** Settings of an instance that sends to it. */
  Map<String, String> settings();

  /** What it was sent, decoded: recipient, subject, text or parameters of one message each. */
  List<String> received();

  /** How the names of its own loggers begin; what it writes itself is not the notifier's. */
  default String loggers() {
    return "com.sun.net.httpserver";
  }

  @Override
  void close();
}
