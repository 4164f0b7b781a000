package org.anodeconsole.console.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anodeconsole.anode.config.IniTarget;
import org.anodeconsole.console.hosts.FileStamp;
import org.anodeconsole.console.hosts.Host;
import org.anodeconsole.console.hosts.HostFile;
import org.anodeconsole.console.hosts.StaleFileException;
import org.anodeconsole.console.language.ProblemException;

/** A configuration file of a host: the first of some places where there is one. */
public final class HostConfiguration implements Configuration {
    private static final int LARGEST = 1 << 20;

    private final Host host;
    private final List<String> places;
    private final IniTarget target;
    private final Supplier<Optional<Reader>> reader;
    private final Archive archive;
    private volatile String path;

    /** One that is only read. */
    public HostConfiguration(Host host, List<String> places, IniTarget target) {
        this(host, places, target, Optional::empty, (on, path, reader, before, after) -> {});
    }

    /**
     * @param places the later generation’s first, since an update leaves the older file behind; names of Python files end with .py
     * @param reader who reads it, asked each time
     */
    public HostConfiguration(
            Host host, List<String> places, IniTarget target, Supplier<Optional<Reader>> reader, Archive archive) {
        this.host = host;
        this.places = List.copyOf(places);
        this.path = places.getLast();
        this.target = target;
        this.reader = reader;
        this.archive = archive;
    }

    @Override
    public String place() {
        return path;
    }

    @Override
    public IniTarget target() {
        return target;
    }

    @Override
    public Optional<Reader> reader() {
        return reader.get();
    }

    @Override
    public ConfigText read() throws ProblemException, InterruptedException {
        for (String place : places.subList(0, places.size() - 1)) {
            if (host.files().facts(place).isPresent()) {
                path = place;
                return text(place);
            }
        }
        path = places.getLast();
        return text(path);
    }

    private ConfigText text(String place) throws ProblemException, InterruptedException {
        return ConfigText.of(host.files().read(place, LARGEST).content(), target, place.endsWith(".py"));
    }

    @Override
    public void replace(ConfigText judged, ConfigText changed) throws ProblemException, InterruptedException {
        HostFile now = host.files().read(path, LARGEST);
        if (!Arrays.equals(now.content(), judged.toBytes())) {
            throw new StaleFileException(path, now.stamp());
        }
        host.files().replace(path, changed.toBytes(), FileStamp.of(now.content()));
        archive.keep(host, path, target, now.content(), changed.toBytes());
    }
}
