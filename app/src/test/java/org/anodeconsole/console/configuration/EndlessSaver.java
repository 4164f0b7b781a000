package org.anodeconsole.console.configuration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.LocalHost;

/** Edits, writes the edit down as a draft, saves it and keeps the version, over and over, until it is killed. */
final class EndlessSaver {
    static final int LINES = 4_000;

    private EndlessSaver() {}

    static byte[] content(int round) {
        return ("# " + (char) ('a' + round % 26) + " is the letter of this round\n")
                .repeat(LINES)
                .getBytes(StandardCharsets.UTF_8);
    }

    static Versions versions(Path home) {
        return new Versions(home.resolve("versions"), new VersionLadder(ZoneOffset.UTC), InstantSource.system());
    }

    static ConfigPlace place(Path home) {
        return ConfigPlace.other(new LocalHost(), home.resolve("taosanode.ini").toString());
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        ConfigPlace place = place(home);
        Saving saving = new Saving(versions(home));
        Drafts drafts = new Drafts(home.resolve("drafts"));
        FileStamp stamp = saving.read(place).stamp();
        System.out.println("saving");
        for (int round = 0; ; round++) {
            byte[] content = content(round);
            drafts.keep(place, stamp, new String(content, StandardCharsets.UTF_8));
            stamp = ((SaveOutcome.Saved) saving.save(place, stamp, content)).stamp();
            drafts.forget(place);
        }
    }
}
