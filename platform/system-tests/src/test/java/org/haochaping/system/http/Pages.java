package org.haochaping.system.http;

import java.net.URI;

/** Addresses outside the REST API. */
public record Pages(String site) {

  /** What an address answers. */
  public Answer get(String path) {
    return new Call("GET", URI.create(site + path)).send();
  }

  /** What stands there. */
  public String text(String path) {
    return get(path).expect(200).body();
  }
}
