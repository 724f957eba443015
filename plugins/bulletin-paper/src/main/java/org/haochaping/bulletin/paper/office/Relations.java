package org.haochaping.bulletin.paper.office;

/** What a part, or the package, points at; names and targets are a plugin's own. */
public final class Relations {
  /** The namespace of relations in Office Open XML. */
  public static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final StringBuilder xml = new StringBuilder();

  /** To a part that a program of an office knows by this kind. */
  public Relations add(String id, String kind, String target) {
    return typed(id, OFFICE + "/" + kind, target);
  }

  /** To what is known of the package as a whole. */
  Relations core(String id, String target) {
    return typed(id, PACKAGE + "/metadata/core-properties", target);
  }

  private Relations typed(String id, String type, String target) {
    xml.append("<Relationship Id=\"").append(id);
    xml.append("\" Type=\"").append(type);
    xml.append("\" Target=\"").append(target).append("\"/>");
    return this;
  }

  String xml() {
    return "<Relationships xmlns=\"" + PACKAGE + "\">" + xml + "</Relationships>";
  }
}
