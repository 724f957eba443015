package org.haochaping.web;

import java.util.List;

/** Whoever knows which foreign pages may show one of ours in a frame, found by CDI. */
public interface Framing {

  /** The origins that may frame the page at this path; none for most. */
  List<String> origins(String path);
}
