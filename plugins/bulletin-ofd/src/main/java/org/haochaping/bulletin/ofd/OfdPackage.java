package org.haochaping.bulletin.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Typeface;
import org.haochaping.plugin.api.Document;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;

/**
 * The file: the parts GB/T 33190 asks for, in a ZIP archive. Nothing in it tells when it was
 * written.
 *
 * @param used the characters of each weight
 */
record OfdPackage(
    Document document, List<OfdPage> pages, Map<Typeface, Set<Integer>> used, OfdIds ids) {
  private static final String FOLDER = "Doc_0/";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      Pages tree = new Pages();
      for (int i = 0; i < pages.size(); i++) {
        OfdPage page = pages.get(i);
        String place = "Pages/Page_" + i + "/Content.xml";
        tree.addPage(new Page(page.id(), new ST_Loc(place)));
        part(zip, FOLDER + place, page.element(ids.next()));
      }
      part(zip, "OFD.xml", root());
      part(zip, FOLDER + "Document.xml", body(tree));
      part(zip, FOLDER + "PublicRes.xml", fonts());
      for (Map.Entry<Typeface, Set<Integer>> one : used.entrySet()) {
        part(zip, FOLDER + "Res/" + file(one.getKey()), one.getKey().cut(one.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private OFD root() {
    CT_DocInfo info =
        new CT_DocInfo()
            .setDocID(named())
            .setTile(document.title())
            .setAuthor(document.issuer())
            .setCreationDate(document.issuedOn())
            .setCreator("haochaping");
    return new OFD()
        .addDocBody(new DocBody().setDocInfo(info).setDocRoot(new ST_Loc(FOLDER + "Document.xml")));
  }

  /** By what it says, so that the same document has the same. */
  private UUID named() {
    return UUID.nameUUIDFromBytes(
        (document.issuer() + "\n" + document.number() + "\n" + document.title())
            .getBytes(StandardCharsets.UTF_8));
  }

  private org.ofdrw.core.basicStructure.doc.Document body(Pages tree) {
    CT_CommonData common =
        new CT_CommonData()
            .setMaxUnitID(ids.last())
            .setPageArea(OfdPage.area(Leaf.UPRIGHT))
            .setPublicRes(new ST_Loc("PublicRes.xml"));
    return new org.ofdrw.core.basicStructure.doc.Document().setCommonData(common).setPages(tree);
  }

  private Res fonts() {
    Fonts fonts = new Fonts();
    for (Typeface typeface : used.keySet()) {
      CT_Font font = new CT_Font();
      font.setID(OfdIds.font(typeface));
      font.setFontName(Typeface.FAMILY);
      font.setFamilyName(Typeface.FAMILY);
      font.setBold(typeface == Typeface.BOLD);
      font.setSerif(true);
      font.setFontFile(new ST_Loc(file(typeface)));
      fonts.addFont(font);
    }
    return new Res().setBaseLoc(new ST_Loc("Res")).addResource(fonts);
  }

  private static String file(Typeface typeface) {
    return switch (typeface) {
      case REGULAR -> "regular.ttf";
      case BOLD -> "bold.ttf";
    };
  }

  private static void part(ZipOutputStream zip, String name, Element root) throws IOException {
    org.dom4j.Document xml = DocumentHelper.createDocument();
    xml.add((Element) root.clone());
    part(zip, name, xml.asXML().getBytes(StandardCharsets.UTF_8));
  }

  private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
