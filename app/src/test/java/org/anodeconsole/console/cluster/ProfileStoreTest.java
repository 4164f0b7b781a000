package org.anodeconsole.console.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anodeconsole.console.cluster.ClusterProfile.Login;
import org.anodeconsole.console.cluster.ClusterProfile.Transport;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.SetAsideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileStoreTest {
    private static final ClusterProfile FULL = new ClusterProfile(
            "", "生产 1", List.of(new Endpoint("db1", 6041), new Endpoint("::1", 7000)), Login.TOKEN, "",
            Tls.pinned("AB:".repeat(31) + "CD"), "Asia/Shanghai", Transport.REST);

    @TempDir
    Path directory;

    @Test
    void keepsProfilesAndWhichIsInUse() throws Exception {
        ClusterProfile other = Profiles.named("Lab");
        ProfileStore.open(directory).save(List.of(FULL, other), other.id());

        ProfileStore read = ProfileStore.open(directory);
        assertEquals(List.of(FULL, other), read.profiles());
        assertEquals(Optional.of(other), read.current());
    }

    @Test
    void setsADamagedFileAsideAndSaysSo() throws Exception {
        Path file = directory.resolve("connections.json");
        Files.writeString(file, "{\"profiles\":[{\"name\":");

        ProfileStore store = ProfileStore.open(directory);
        assertEquals(List.of(), store.profiles());
        Path kept = store.setAside().orElseThrow().place();
        assertTrue(Files.readString(kept).startsWith("{\"profiles\""));
        assertFalse(Files.exists(file));
    }

    @Test
    void writesNothingOverAFileThatCannotBeSetAside() throws Exception {
        Path file = directory.resolve("connections.json");
        Files.writeString(file, "mine");
        SetAsideTest.noRoomBeside(file);
        ProfileStore store = ProfileStore.open(directory);
        assertEquals(
                "settings.leftAlone", assertThrows(ProblemException.class, () -> store.save(List.of(FULL), "")).key());
        assertEquals("mine", Files.readString(file));
        assertEquals(List.of(FULL), store.profiles(), "in force for this run");
    }

    @Test
    void aFileWithAnAddressThatIsNoneIsDamaged() throws Exception {
        Files.writeString(directory.resolve("connections.json"), "{\"profiles\":[{\"name\":\"x\",\"endpoints\":[\"http://a\"]}]}");
        assertTrue(ProfileStore.open(directory).setAside().isPresent());
    }

    @Test
    void importedProfilesGetNamesAndIdentitiesOfTheirOwn() throws Exception {
        Path file = directory.resolve("exported.json");
        ProfileStore.export(List.of(FULL, Profiles.named("Lab")), file);

        List<ClusterProfile> read = ProfileStore.load(file, List.of("Lab"));
        assertEquals(List.of("生产 1", "Lab (2)"), read.stream().map(ClusterProfile::name).toList());
        assertNotEquals(FULL.id(), read.getFirst().id(), "or a foreign file could have our password sent to its address");
        assertEquals(FULL.endpoints(), read.getFirst().endpoints());
        assertEquals(FULL.tls(), read.getFirst().tls());
    }

    @Test
    void anAuthorityWhoseFileIsNotHereYetIsImportedAllTheSame() throws Exception {
        Path file = directory.resolve("exported.json");
        ProfileStore.export(List.of(Profiles.named("Lab").withTls(Tls.authority("/elsewhere/ca.pem"))), file);
        assertEquals("/elsewhere/ca.pem", ProfileStore.load(file, List.of()).getFirst().tls().authority());
    }

    @Test
    void refusesAFileThatHoldsSomethingElse() throws Exception {
        Path file = directory.resolve("other.json");
        Files.writeString(file, "[1,2,3]");
        assertEquals("cluster.profiles.unreadable",
                assertThrows(ProblemException.class, () -> ProfileStore.load(file, List.of())).key());
        Files.writeString(file, "{\"profiles\":[{\"name\":\"x\",\"endpoints\":[],\"user\":\"root\"}]}");
        assertEquals("cluster.profile.endpoints",
                assertThrows(ProblemException.class, () -> ProfileStore.load(file, List.of())).key());
    }

    @Test
    void readsNoFileThatIsTooLarge() throws Exception {
        Path file = directory.resolve("large.json");
        Files.writeString(file, " ".repeat((1 << 20) + 1));
        assertEquals("cluster.profiles.unreadable",
                assertThrows(ProblemException.class, () -> ProfileStore.load(file, List.of())).key());
    }
}
