package org.anodeconsole.console.workbench;

import java.util.List;

/**
 * A chart of columns of a sheet over the times in its first column, in the words of Office Open XML (ISO/IEC 29500-1,
 * DrawingML charts). Rows and columns count from 0.
 *
 * @param sheet the name of the sheet
 * @param place the cells it covers
 * @param titleRow where the names of the columns stand; the values follow it
 * @param lastRow the last row with values
 * @param timePattern how times are shown
 * @param from the first time, in days
 * @param to the last time, in days
 */
record SheetChart(
        String sheet, String title, String valueTitle, Place place, int titleRow, int lastRow, String timePattern, double from, double to,
        List<Line> lines) {
    /** The cells a chart covers. */
    record Place(int column, int row, int columns, int rows) {}

    /** How a column is drawn. */
    enum Style {
        LINE,
        DASHED,
        THIN,
        MARKS,
        RINGS
    }

    /** @param colour hexadecimal RGB */
    record Line(int column, String colour, Style style) {}

    private static final String NAMESPACES = """
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships\"""";

    /** The content of a chart part. */
    String chartXml() {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            drawn.append(seriesXml(i, lines.get(i)));
        }
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <c:chartSpace %s><c:roundedCorners val="0"/><c:chart>
                <c:title>%s<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>
                <c:plotArea><c:layout/><c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>
                %s<c:axId val="1"/><c:axId val="2"/></c:scatterChart>
                <c:valAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/><c:max val="%s"/><c:min val="%s"/></c:scaling>
                <c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="%s" sourceLinked="0"/>
                <c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
                <c:txPr><a:bodyPr rot="-2700000"/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr></a:p></c:txPr>
                <c:crossAx val="2"/><c:crosses val="min"/></c:valAx>
                <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>
                <c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>
                <c:title>%s<c:overlay val="0"/></c:title><c:numFmt formatCode="General" sourceLinked="0"/>
                <c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
                <c:crossAx val="1"/><c:crosses val="min"/></c:valAx></c:plotArea>
                <c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>
                <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>
                """.formatted(NAMESPACES, words(title, 1_200), drawn, to, from, escape(timePattern), words(valueTitle, 900));
    }

    private String seriesXml(int index, Line line) {
        return """
                <c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:strRef><c:f>%s</c:f></c:strRef></c:tx>%s
                <c:xVal><c:numRef><c:f>%s</c:f></c:numRef></c:xVal><c:yVal><c:numRef><c:f>%s</c:f></c:numRef></c:yVal><c:smooth val="0"/></c:ser>
                """.formatted(index, index, cell(line.column(), titleRow), look(line), values(0), values(line.column()));
    }

    private static String look(Line line) {
        String ink = "<a:solidFill><a:srgbClr val=\"" + line.colour() + "\"/></a:solidFill>";
        return switch (line.style()) {
            case LINE -> stroke(19_050, ink, "");
            case DASHED -> stroke(22_225, ink, "<a:prstDash val=\"dash\"/>");
            case THIN -> stroke(9_525, ink, "");
            case MARKS -> marks(8, ink, ink);
            case RINGS -> marks(12, "<a:noFill/>", ink);
        };
    }

    private static String stroke(int width, String ink, String dash) {
        return "<c:spPr><a:ln w=\"" + width + "\">" + ink + dash + "</a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>";
    }

    private static String marks(int size, String fill, String ink) {
        return "<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"" + size + "\"/><c:spPr>"
                + fill + "<a:ln w=\"15875\">" + ink + "</a:ln></c:spPr></c:marker>";
    }

    private static String words(String text, int size) {
        return "<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"" + size + "\" b=\"0\"/></a:pPr><a:r><a:rPr sz=\"" + size + "\" b=\"0\"/><a:t>"
                + escape(text) + "</a:t></a:r></a:p></c:rich></c:tx>";
    }

    /** The content of the drawing part that places the chart, which it calls {@code rId1}. */
    String drawingXml() {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" %s><xdr:twoCellAnchor>
                <xdr:from><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
                <xdr:to><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
                <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="%s"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
                <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId1"/></a:graphicData>
                </a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>
                """.formatted(NAMESPACES, place.column(), place.row(), place.column() + place.columns(), place.row() + place.rows(), escape(title));
    }

    private String values(int column) {
        return cell(column, titleRow + 1) + ":" + "$" + letter(column) + "$" + (lastRow + 1);
    }

    private String cell(int column, int row) {
        return escape("'" + sheet.replace("'", "''") + "'!") + "$" + letter(column) + "$" + (row + 1);
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    /** Text as XML has it; characters XML cannot have are left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(SheetChart::isOfXml).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isOfXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
