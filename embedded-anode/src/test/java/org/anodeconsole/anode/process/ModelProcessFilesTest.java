package org.anodeconsole.anode.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.anodeconsole.anode.config.IniDocument;
import org.anodeconsole.anode.config.TaosanodeIni;
import org.anodeconsole.anode.models.ModelService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelProcessFilesTest {
    @TempDir
    Path folder;

    private ModelProcessFiles files(Path service) {
        String ini = "[uwsgi]\npidfile = " + service.resolve("anode.pid") + "\n[taosanode]\napp-log = "
                + service.resolve("app.log") + "\n";
        return ModelProcessFiles.of(
                ModelService.TIMER_MOE, TaosanodeIni.of(IniDocument.parse(ini.getBytes())).settings(), folder.resolve("state"));
    }

    @Test
    void areBesideThoseOfTheServiceWhereTheUserMayWrite() throws IOException {
        Path service = Files.createDirectory(folder.resolve("service"));

        assertEquals(new ModelProcessFiles(service.resolve("timer-moe.pid"), service.resolve("timer-moe.log")), files(service));
    }

    @Test
    void areInTheUsersDirectoryOtherwise() {
        Path state = folder.resolve("state");

        assertEquals(
                new ModelProcessFiles(state.resolve("timer-moe.pid"), state.resolve("timer-moe.log")),
                files(folder.resolve("no such directory")));
    }

    @Test
    void setALargeLogAside() throws IOException {
        Path service = Files.createDirectory(folder.resolve("service"));
        ModelProcessFiles files = files(service);
        Files.write(files.logFile(), new byte[(10 << 20) + 1]);

        files.prepare();

        assertEquals(false, Files.exists(files.logFile()));
        assertEquals((10 << 20) + 1, Files.size(service.resolve("timer-moe.log.1")));
    }

    @Test
    void theLastLinesBeginWhereTheProcessBegan() throws IOException {
        ModelProcessFiles files = files(Files.createDirectory(folder.resolve("service")));
        Files.writeString(files.logFile(), "before\n");
        long begin = files.logSize();
        Files.writeString(files.logFile(), "before\none\ntwo\nthree\n");

        assertEquals(List.of("two", "three"), files.lastLines(begin, 2));
        assertEquals(List.of("one", "two", "three"), files.lastLines(begin, 20));
    }

    @Test
    void memoryIsReadFromTheSystemsTable() {
        String meminfo = "MemTotal:       24690284 kB\nMemFree:         1234 kB\nMemAvailable:    2048 kB\n";

        assertEquals(OptionalLong.of(2048 * 1024), FreeMemory.kibibytes("MemAvailable", meminfo));
        assertEquals(OptionalLong.empty(), FreeMemory.kibibytes("Swap", meminfo));
        assertEquals(true, FreeMemory.bytes() > 0);
    }

    @Test
    void memoryIsShortWhenLessIsFreeThanNeeded() {
        assertEquals(true, new MemoryCheck(760L << 20, 759L << 20).isShort());
        assertEquals(false, new MemoryCheck(760L << 20, 760L << 20).isShort());
    }

    @Test
    void theBundledModelServesUntilTheUserHasOne() throws IOException {
        assertEquals("tsfm-zero", ServedModel.of(folder, ModelService.TIMER_MOE).orElseThrow().name());
        assertEquals(true, ServedModel.memory(folder, ModelService.TIMER_MOE).need() > 100L << 20);
    }

    @Test
    void placesOfTheUserFollowTheSystem() {
        assertEquals(
                new UserPlaces(Path.of("/c/anode-console"), Path.of("/h/.local/state/anode-console")),
                UserPlaces.of("Linux", Path.of("/h"), Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "relative")));
        assertEquals(Path.of("/h/Library/Logs/anode-console"), UserPlaces.of("Mac OS X", Path.of("/h"), Map.of()).state());
    }
}
