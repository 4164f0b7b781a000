package org.anodeconsole.anode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnalysisCommandsTest {
    @TempDir
    private Path directory;

    @Test
    void writesTheProtocolsAnswerAndAPicture() throws Exception {
        Path csv = series(",", "time,value\n");
        Path png = directory.resolve("chart.png");
        String out = run(new DetectCommand(), "--csv", csv.toString(), "--algo", "iqr", "--format", "json", "--png", png.toString());
        assertEquals("{\"algo\":\"iqr\",\"option\":\"algo=iqr\",\"res\":[[1577808020000,1577808020000]],\"rows\":1}\n", out);
        assertEquals(1200, ImageIO.read(png.toFile()).getWidth());
    }

    @Test
    void passesOptionsOn() throws Exception {
        String out = run(new DetectCommand(), "--csv", series(";", "").toString(), "--algo", "ksigma", "--option", "k=2", "--format", "json");
        assertTrue(out.contains("\"option\":\"algo=ksigma,k=2\""), out);
    }

    @Test
    void forecastsTheNextRowsAsATable() throws Exception {
        Path png = directory.resolve("chart.png");
        String out = run(new ForecastCommand(), "--csv", series("\t", "").toString(), "--algo", "holtwinters", "--rows", "3", "--png", png.toString());
        assertTrue(out.lines().anyMatch(line -> line.strip().startsWith("1577808040000")), out);
        assertTrue(Files.size(png) > 1000);
    }

    @Test
    void readsDatesAsMillisecondsAndNamesTheLineItCannotRead() throws Exception {
        Path csv = Files.writeString(directory.resolve("dates.csv"), "2020-01-01,1\n2020-01-01 00:00:01,\"2\"\n2020-01-01T01:00:02+01:00,3\n");
        CsvSeries series = CsvSeries.read(csv);
        assertEquals(1577836800000L, series.timestamps()[0]);
        assertEquals(1577836802000L, series.timestamps()[2]);
        assertEquals(1000, series.step());
        Files.writeString(csv, "2020-01-01,1\nyesterday,2\n");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> CsvSeries.read(csv)).getMessage().contains("line 2"));
    }

    @Test
    void refusesInTheWordsOfTheServer() throws Exception {
        Path csv = series(",", "");
        Exception failure = assertThrows(IllegalArgumentException.class, () ->
                CommandLine.populateCommand(new DetectCommand(), "--csv", csv.toString(), "--algo", "nosuch").call());
        assertTrue(failure.getMessage().startsWith("this anode has no algorithm \"nosuch\""), failure.getMessage());
    }

    private Path series(String separator, String heading) throws Exception {
        StringBuilder text = new StringBuilder(heading);
        for (int i = 0; i < 40; i++) {
            text.append(1577808000000L + 1000 * i).append(separator).append(i == 20 ? 1000 : i % 7).append('\n');
        }
        return Files.writeString(directory.resolve("series.csv"), text);
    }

    private static String run(Object command, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertEquals(ExitCode.OK, new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
