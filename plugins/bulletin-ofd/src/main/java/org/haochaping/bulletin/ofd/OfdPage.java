package org.haochaping.bulletin.ofd;

import java.util.List;
import org.haochaping.bulletin.paper.Leaf;
import org.ofdrw.core.OFDElement;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicType.ST_ID;

/**
 * One page.
 *
 * @param objects in the order they are drawn
 */
record OfdPage(ST_ID id, Leaf leaf, List<OFDElement> objects) {

  /** The page as the standard has it. */
  Page element(ST_ID layerId) {
    CT_Layer layer = new CT_Layer();
    layer.setType(Type.Body);
    layer.setObjID(layerId);
    objects.forEach(layer::add);
    return new Page().setArea(area(leaf)).setContent(new Content().addLayer(layer));
  }

  static CT_PageArea area(Leaf leaf) {
    CT_PageArea area = new CT_PageArea();
    area.addOFDEntity("PhysicalBox", OfdCanvas.box(leaf));
    area.addOFDEntity("ApplicationBox", OfdCanvas.box(leaf));
    return area;
  }
}
