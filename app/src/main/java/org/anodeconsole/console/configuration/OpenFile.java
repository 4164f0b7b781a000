package org.anodeconsole.console.configuration;

import java.util.Optional;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.HostFile;

/**
 * A configuration as it was read.
 *
 * @param base what the edits start from: the file, or what it held when the draft was begun
 * @param stamp what the file must still hold when it is saved
 * @param draft unsaved edits of an earlier time
 * @param draftIsBehind whether the file has changed since the draft was begun
 */
record OpenFile(ConfigPlace place, byte[] base, FileStamp stamp, Optional<Draft> draft, boolean draftIsBehind) {

    static OpenFile of(ConfigPlace place, HostFile file) {
        return new OpenFile(place, file.content(), file.stamp(), Optional.empty(), false);
    }
}
