package org.anodeconsole.console.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anodeconsole.anode.config.SaveException;
import org.anodeconsole.console.settings.Settings.Theme;
import org.anodeconsole.console.settings.Settings.WindowPlace;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    @TempDir
    Path directory;

    @Test
    void remembersEveryChoice() throws IOException {
        WindowPlace place = new WindowPlace(10, 20, 1_000, 700, false);
        ViewLayout layout = ViewLayout.untouched()
                .withSplit("anodes-split", List.of(0.25))
                .withTable("anodes-table", new ViewLayout.Table(
                        List.of(new ViewLayout.Column("url", 12.5, true), new ViewLayout.Column("id", 3, false)),
                        List.of(new ViewLayout.Sort("url", true))));
        change(settings -> settings.withLanguage("zh-CN").withTheme(Theme.DARK).withFontSize(18)
                .withRefreshSeconds(30).withWindow(place).withPage("anodes").withOwnAnode("127.0.0.1:6090")
                .withLayout(layout));

        assertEquals(
                new Settings("zh-CN", Theme.DARK, 18, 30, place, "anodes", "127.0.0.1:6090", layout),
                opened().current());
    }

    @Test
    void fillsWhatAFileLeavesOut() throws IOException {
        Files.writeString(directory.resolve("settings.json"), "{\"theme\":\"LIGHT\",\"fromTheFuture\":1}");
        Settings settings = opened().current();
        assertEquals(Settings.defaults().withTheme(Theme.LIGHT), settings);
    }

    @Test
    void bringsNumbersBackIntoTheirRange() throws IOException {
        Files.writeString(directory.resolve("settings.json"), "{\"fontSize\":400,\"refreshSeconds\":-3}");
        Settings settings = opened().current();
        assertEquals(24, settings.fontSize());
        assertEquals(2, settings.refreshSeconds());
    }

    @Test
    void forgetsAWindowThatCannotBe() throws IOException {
        for (String window : List.of(
                "{\"x\":\"NaN\",\"y\":0,\"width\":900,\"height\":600}", "{\"x\":0,\"y\":0,\"width\":1e999,\"height\":600}",
                "{\"x\":1e9,\"y\":0,\"width\":900,\"height\":600}", "{\"x\":0,\"y\":0,\"width\":-900,\"height\":600}", "{}")) {
            Files.writeString(directory.resolve("settings.json"), "{\"page\":\"models\",\"window\":" + window + "}");
            assertEquals(Settings.defaults().withPage("models"), opened().current(), window);
        }
    }

    @Test
    void resetsEveryChoiceButWhereTheUserIs() {
        WindowPlace place = new WindowPlace(10, 20, 1_000, 700, false);
        Settings chosen = Settings.defaults().withLanguage("zh-CN").withTheme(Theme.DARK).withFontSize(18).withRefreshSeconds(30)
                .withLayout(ViewLayout.untouched().withSplit("a", List.of(0.5)))
                .withWindow(place).withPage("anodes").withOwnAnode("127.0.0.1:6090");
        assertEquals(
                Settings.defaults().withWindow(place).withPage("anodes").withOwnAnode("127.0.0.1:6090"), chosen.reset());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{\"theme\":", "[]", "null", "7", "{\"theme\":\"PINK\"}", "{\"fontSize\":99999999999999999999}", "{\"fontSize\":1e400}",
        "{\"window\":[1,2]}", "{\"layout\":{\"splits\":{\"a\":\"b\"}}}", "\u0000\u0001"})
    void setsAsideWhatCannotBeReadAndKeepsIt(String broken) throws IOException {
        Files.writeString(directory.resolve("settings.json"), broken);
        Path kept = directory.resolve("settings.json.broken");
        try (SettingsStore store = opened()) {
            assertEquals(Settings.defaults(), store.current());
            assertEquals(Optional.of(new SetAside(kept, true)), store.setAside());
            assertEquals(broken, Files.readString(kept));
            store.change(settings -> settings.withFontSize(20));
        }
        assertTrue(opened().setAside().isEmpty(), "the next start reads the new file");
    }

    @Test
    void setsAsideAFileOfAHundredMegabytesWithoutReadingIt() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(directory.resolve("settings.json").toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertEquals(directory.resolve("settings.json.broken"), opened().setAside().orElseThrow().place());
    }

    @Test
    void setsAsideADirectoryInItsPlace() throws IOException {
        Files.createDirectories(directory.resolve("settings.json").resolve("inner"));
        try (SettingsStore store = opened()) {
            assertEquals(directory.resolve("settings.json.broken"), store.setAside().orElseThrow().place());
            store.change(settings -> settings.withFontSize(20));
        }
        assertEquals(20, opened().current().fontSize());
    }

    @Test
    void savesNothingOverAFileThatCannotBeSetAside() throws IOException {
        Files.writeString(directory.resolve("settings.json"), "mine");
        SetAsideTest.noRoomBeside(directory.resolve("settings.json"));
        try (SettingsStore store = opened()) {
            store.change(settings -> settings.withFontSize(20));
            store.save();
            assertEquals(20, store.current().fontSize());
            assertEquals(Optional.of(new SetAside(directory.resolve("settings.json"), false)), store.setAside());
        }
        assertEquals("mine", Files.readString(directory.resolve("settings.json")));
    }

    @Test
    void saysWhyTheyCannotBeSavedUntilTheyCan() throws IOException {
        Path inner = directory.resolve("settings.json").resolve("inner");
        try (SettingsStore store = opened()) {
            Files.createDirectories(inner);
            store.change(settings -> settings.withFontSize(20));
            Awaitility.await().until(() -> store.unsavedProperty().get() != null);
            SaveException reason = assertInstanceOf(SaveException.class, store.unsavedProperty().get());
            assertEquals(SaveException.Reason.NOT_A_FILE, reason.reason());
            assertEquals(20, store.current().fontSize());

            Files.delete(inner);
            Files.delete(inner.getParent());
            store.save();
            Awaitility.await().until(() -> store.unsavedProperty().get() == null);
        }
        assertEquals(20, opened().current().fontSize());
    }

    private SettingsStore opened() {
        return SettingsStore.open(directory, Runnable::run);
    }

    private void change(UnaryOperator<Settings> change) {
        try (SettingsStore store = opened()) {
            store.change(change);
        }
    }

    @Property(tries = 300)
    void opensWhateverTheFileHolds(@ForAll("damagedFiles") byte[] file) throws IOException {
        Path scratch = Files.createTempDirectory("settings");
        try {
            Files.write(scratch.resolve("settings.json"), file);
            SettingsStore store = SettingsStore.open(scratch, Runnable::run);
            store.change(settings -> settings.withOwnAnode("after"));
            store.close();
            SettingsStore next = SettingsStore.open(scratch, Runnable::run);
            assertEquals(store.current(), next.current());
            assertTrue(next.setAside().isEmpty());
            store.setAside().ifPresent(kept -> assertArrayEquals(file, read(kept.place())));
        } finally {
            for (String name : List.of("settings.json", "settings.json.broken")) {
                Files.deleteIfExists(scratch.resolve(name));
            }
            Files.delete(scratch);
        }
    }

    /** A good file, with a few bytes changed and its end cut off. */
    @Provide
    Arbitrary<byte[]> damagedFiles() {
        byte[] good = """
                {"language":"zh-CN","theme":"DARK","fontSize":18,"refreshSeconds":30,
                 "window":{"x":1.5,"y":2.0,"width":900.0,"height":600.0,"maximized":false},"page":"anodes","ownAnode":"a:1",
                 "layout":{"tables":{"t":{"columns":[{"id":"c","width":9.5,"visible":true}],"sorted":[{"id":"c","descending":true}]}},
                 "splits":{"s":[0.25,0.5]}}}""".getBytes(StandardCharsets.UTF_8);
        Arbitrary<List<Integer>> places = Arbitraries.integers().between(0, good.length - 1).list().ofMaxSize(4);
        Arbitrary<List<Byte>> values = Arbitraries.bytes().list().ofSize(4);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, good.length).injectDuplicates(0.5);
        return Combinators.combine(places, values, lengths).as((at, value, length) -> {
            byte[] damaged = good.clone();
            for (int i = 0; i < at.size(); i++) {
                damaged[at.get(i)] = value.get(i);
            }
            return Arrays.copyOf(damaged, at.isEmpty() ? length : good.length);
        });
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
