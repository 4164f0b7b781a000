package org.anodeconsole.console.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts charts into a workbook whose writer has none: a workbook is a ZIP file of parts, and a chart is two more parts with the
 * relations that lead to them.
 */
final class SheetCharts {
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.";

    private final Map<Integer, SheetChart> charts;
    private final ZipOutputStream zip;

    private SheetCharts(Map<Integer, SheetChart> charts, ZipOutputStream zip) {
        this.charts = charts;
        this.zip = zip;
    }

    /**
     * Copies a workbook and adds charts. Leaves the stream open.
     *
     * @param charts by the number of their sheet, from 1; those sheets must have no pictures, links or comments yet
     */
    static void add(Path workbook, Map<Integer, SheetChart> charts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            new SheetCharts(charts, zip).copy(parts);
        }
        zip.finish();
    }

    private void copy(ZipFile parts) throws IOException {
        for (ZipEntry part : parts.stream().toList()) {
            zip.putNextEntry(new ZipEntry(part.getName()));
            try (InputStream content = parts.getInputStream(part)) {
                copy(part.getName(), content);
            }
            zip.closeEntry();
        }
        for (Map.Entry<Integer, SheetChart> chart : charts.entrySet()) {
            int number = chart.getKey();
            part("xl/worksheets/_rels/sheet" + number + ".xml.rels", relation("drawing", "../drawings/chartDrawing" + number + ".xml"));
            part("xl/drawings/chartDrawing" + number + ".xml", chart.getValue().drawingXml());
            part("xl/drawings/_rels/chartDrawing" + number + ".xml.rels", relation("chart", "../charts/chart" + number + ".xml"));
            part("xl/charts/chart" + number + ".xml", chart.getValue().chartXml());
        }
    }

    private void copy(String part, InputStream content) throws IOException {
        if (part.equals("[Content_Types].xml")) {
            zip.write(before("</Types>", contentTypes(), content).getBytes(StandardCharsets.UTF_8));
        } else if (charts.keySet().stream().anyMatch(number -> part.equals("xl/worksheets/sheet" + number + ".xml"))) {
            String drawing = "<drawing xmlns:r=\"" + RELATIONSHIP + "\" r:id=\"rId1\"/>";
            zip.write(before("</worksheet>", drawing, content).getBytes(StandardCharsets.UTF_8));
        } else {
            content.transferTo(zip);
        }
    }

    private static String before(String end, String added, InputStream part) throws IOException {
        String xml = new String(part.readAllBytes(), StandardCharsets.UTF_8);
        int at = xml.lastIndexOf(end);
        if (at < 0) {
            throw new IOException("a part of the workbook has no " + end);
        }
        return xml.substring(0, at) + added + xml.substring(at);
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder();
        for (int number : charts.keySet()) {
            types.append("<Override PartName=\"/xl/drawings/chartDrawing").append(number).append(".xml\" ContentType=\"")
                    .append(CONTENT_TYPE).append("drawing+xml\"/><Override PartName=\"/xl/charts/chart").append(number)
                    .append(".xml\" ContentType=\"").append(CONTENT_TYPE).append("drawingml.chart+xml\"/>");
        }
        return types.toString();
    }

    private static String relation(String type, String target) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONSHIP + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
