package org.haochaping.bulletin.xlsx;

import java.util.List;

/** Writes a chart and its place on the worksheet. */
final class ChartXml {
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
  private static final String CHART = " xmlns:c=\"" + DRAWING + "chart\"";
  private static final String SHAPES = " xmlns:a=\"" + DRAWING + "main\"";

  /** A pixel in the units of drawings. */
  private static final int PIXEL = 9525;

  private static final String LABELS =
      "<c:dLbls><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
          + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>"
          + "</c:dLbls>";

  /** The first row on top, as in the table; the bars begin at 0 and carry their values. */
  private static final String AXES =
      "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling>"
          + "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:majorTickMark val=\"none\"/>"
          + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/>"
          + "<c:crosses val=\"autoZero\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling>"
          + "<c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"1\"/>"
          + "<c:axPos val=\"b\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
          + "<c:tickLblPos val=\"none\"/><c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/>"
          + "</c:valAx>";

  private ChartXml() {}

  /** Two rows below the table. */
  static String drawing(BarChart chart) {
    int rows = chart.values().size();
    return new Markup()
        .raw("<xdr:wsDr xmlns:xdr=\"" + DRAWING + "spreadsheetDrawing\"" + SHAPES)
        .raw(
            "><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>")
        .raw((rows + 2) + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=\"")
        .raw(640 * PIXEL + "\" cy=\"" + (80 + 28 * rows) * PIXEL + "\"/>")
        .raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"1\"")
        .raw(" descr=\"")
        .text(chart.caption())
        .raw(
            "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>")
        .raw("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"" + DRAWING)
        .raw("chart\"><c:chart" + CHART + Parts.RELATED + " r:id=\"rId1\"/></a:graphicData>")
        .raw("</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>")
        .toString();
  }

  static String chart(BarChart chart) {
    Markup xml = new Markup().raw("<c:chartSpace" + CHART + SHAPES + ">");
    xml.raw("<c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>");
    xml.raw("<a:rPr lang=\"zh-CN\" sz=\"1200\" b=\"1\"/><a:t>").text(chart.heading());
    xml.raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    xml.raw("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/><c:barChart>");
    xml.raw("<c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
    xml.raw("<c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:spPr><a:solidFill>");
    xml.raw("<a:srgbClr val=\"44546A\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>");
    xml.raw(LABELS + "<c:cat><c:strRef><c:f>").text(chart.cells(chart.nameColumn()));
    xml.raw("</c:f><c:strCache>");
    points(chart.names(), xml);
    xml.raw("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>");
    xml.text(chart.cells(chart.valueColumn())).raw("</c:f><c:numCache><c:formatCode>");
    xml.text(chart.values().get(0).format()).raw("</c:formatCode>");
    points(chart.values().stream().map(Printed::plain).toList(), xml);
    xml.raw("</c:numCache></c:numRef></c:val></c:ser><c:gapWidth val=\"60\"/>");
    xml.raw("<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>" + AXES + "</c:plotArea>");
    xml.raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>");
    return xml.toString();
  }

  private static void points(List<String> values, Markup xml) {
    xml.raw("<c:ptCount val=\"" + values.size() + "\"/>");
    for (int i = 0; i < values.size(); i++) {
      xml.raw("<c:pt idx=\"" + i + "\"><c:v>").text(values.get(i)).raw("</c:v></c:pt>");
    }
  }
}
