package org.haochaping.bulletin.paper.office;

/** What each part of a package is. */
public final class ContentTypes {
  /** What all types of Office Open XML begin with. */
  public static final String FORMATS = "application/vnd.openxmlformats-";

  private static final String PACKAGE = FORMATS + "package.";

  private final StringBuilder extensions = new StringBuilder();
  private final StringBuilder parts = new StringBuilder();

  /** Those every package has. */
  public ContentTypes() {
    extension("rels", PACKAGE + "relationships+xml");
    extension("xml", "application/xml");
    part(OfficePackage.CORE, PACKAGE + "core-properties+xml");
  }

  /** All parts whose names end so. */
  public ContentTypes extension(String extension, String type) {
    extensions.append("<Default Extension=\"").append(extension);
    extensions.append("\" ContentType=\"").append(type).append("\"/>");
    return this;
  }

  /** One part. */
  public ContentTypes part(String name, String type) {
    parts.append("<Override PartName=\"/").append(name);
    parts.append("\" ContentType=\"").append(type).append("\"/>");
    return this;
  }

  String xml() {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + extensions
        + parts
        + "</Types>";
  }
}
