package org.anodeconsole.anode.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anodeconsole.algorithms.onnx.ContextRule;
import org.anodeconsole.algorithms.onnx.HorizonRule;
import org.anodeconsole.algorithms.onnx.ModelException;
import org.anodeconsole.algorithms.onnx.ModelInput;
import org.anodeconsole.algorithms.onnx.ModelManifest;
import org.anodeconsole.algorithms.onnx.Normalisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestJsonTest {
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "manifests");

    @TempDir
    private Path directory;

    private static ModelManifest example(String name) throws IOException {
        return ManifestJson.read(EXAMPLES.resolve("example-" + name + ".json")).orElseThrow();
    }

    @Test
    void readsTheManifestsOfOtherFamilies() throws IOException {
        ModelManifest tdtsfm = example("tdtsfm");
        assertEquals(new ContextRule(0, true, 96, 2880, 96, ContextRule.Padding.ERROR), tdtsfm.context());
        assertEquals(new Normalisation(Normalisation.By.ZSCORE, 1, true, false), tdtsfm.normalisation());
        assertEquals(40_000, tdtsfm.horizon().most());
        assertEquals(List.of(new HorizonRule.Head("forecast", 96)), tdtsfm.horizon().heads());

        ModelManifest timeMoe = example("timemoe");
        assertTrue(timeMoe.serves("timemoe-fc"));
        assertEquals(List.of(1, 8, 32, 64), timeMoe.horizon().heads().stream().map(HorizonRule.Head::length).toList());

        ModelManifest chronos = example("chronos-2");
        assertEquals(21, chronos.outputs().getFirst().levels().size());
        assertTrue(chronos.outputs().getFirst().quantileFirst());
        assertTrue(Double.isNaN(chronos.input(ModelInput.Role.CONST).orElseThrow().value()));

        ModelManifest timesFm = example("timesfm-2");
        assertEquals(ContextRule.Padding.LEFT_ZERO, timesFm.context().padding());
        assertEquals("full_predictions", timesFm.horizon().heads().getFirst().output());

        assertEquals(512, example("ttm").context().least());
        assertEquals(ContextRule.Padding.LEFT_NAN, example("chronos-bolt").context().padding());
    }

    private String refused(String change, String to) throws IOException {
        String sound = Files.readString(BundledModels.folder().orElseThrow().resolve("tsfm-zero/tsfm-zero.json"));
        assertTrue(sound.contains(change), change);
        Path file = Files.writeString(directory.resolve("model.json"), sound.replace(change, to));
        return assertThrows(ModelException.class, () -> ManifestJson.read(file)).text();
    }

    @Test
    void namesTheFieldThatIsWrongAndWhatIsAllowed() throws IOException {
        Map<String[], String> cases = Map.of(
                new String[] {"forecaster/1", "forecaster/2"}, "schema = anode-onnx-forecaster/2 is not known here",
                new String[] {"\"length\": 512", "\"length\": \"512\""}, "context.length = \"512\" is not allowed: give a whole number",
                new String[] {"\"length\": 512", "\"length\": -1"}, "context.length = -1 is not allowed: give a whole number from 0",
                new String[] {"\"block\": 64", "\"block\": 0"}, "a horizon of 0 steps is not allowed",
                new String[] {"\"rollout\": \"median\"", "\"rollout\": \"guess\""}, "horizon.rollout = \"guess\" is not allowed: give one of",
                new String[] {"0.5, 0.6", "0.6, 0.5"}, "level 0.5 of output quantiles is not allowed: levels lie between 0 and 1 and rise",
                new String[] {"\"role\": \"context\"", "\"role\": \"const\""}, "the manifest of tsfm-zero must name exactly one input",
                new String[] {"9fe9074a", "9FE9"}, "sha256 = 9FE9",
                new String[] {"\"name\": \"tsfm-zero\"", "\"name\": \"a/b\""}, "name = a/b is not allowed",
                new String[] {"\"inputs\": [", "\"inputs\": ["
                        + "{\"name\": \"x\", \"shape\": [], \"role\": \"const\"},"}, "inputs.shape of x is missing");
        for (Map.Entry<String[], String> each : cases.entrySet()) {
            String said = refused(each.getKey()[0], each.getKey()[1]);
            assertTrue(said.startsWith(each.getValue()), said);
        }
    }

    @Test
    void leavesOtherJsonAlone() throws IOException {
        assertTrue(ManifestJson.read(Files.writeString(directory.resolve("config.json"), "{\"schema\":\"other\"}")).isEmpty());
        assertTrue(ManifestJson.read(Files.writeString(directory.resolve("list.json"), "[1,2]")).isEmpty());
        assertTrue(ManifestJson.read(Files.writeString(directory.resolve("broken.json"), "{")).isEmpty());
        Path meant = Files.writeString(directory.resolve("meant.json"), "{\"schema\":\"anode-onnx-forecaster/1\"");
        assertTrue(assertThrows(ModelException.class, () -> ManifestJson.read(meant)).text().startsWith("meant.json is not valid JSON"));
    }
}
