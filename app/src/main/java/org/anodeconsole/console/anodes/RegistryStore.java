package org.anodeconsole.console.anodes;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anodeconsole.anode.protocol.WireJson;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.settings.SetAside;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the local registry. Everything is held in memory too, so that reading never waits for the disk.
 *
 * <p>An interrupt closes the file channel of the thread it meets; therefore a thread of the store's own does all writing,
 * and nobody interrupts it. Keys and values are numbers and JSON text: the store never deserialises Java objects.
 */
final class RegistryStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryStore.class);
    private static final String LAST_ID = "lastId";

    private final MVStore file;
    private final MVMap<Long, String> anodes;
    private final MVMap<String, Long> counters;
    private final NavigableMap<Integer, StoredAnode> known = new TreeMap<>();
    private final Optional<SetAside> setAside;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("registry-store").factory());

    private RegistryStore(MVStore file, Optional<SetAside> setAside) throws JacksonException {
        this.file = file;
        this.setAside = setAside;
        this.anodes = file.openMap(
                "anodes",
                new MVMap.Builder<Long, String>().keyType(LongDataType.INSTANCE).valueType(StringDataType.INSTANCE));
        this.counters = file.openMap(
                "counters",
                new MVMap.Builder<String, Long>().keyType(StringDataType.INSTANCE).valueType(LongDataType.INSTANCE));
        for (var entry : anodes.entrySet()) {
            known.put(Math.toIntExact(entry.getKey()), WireJson.mapper().readValue(entry.getValue(), StoredAnode.class));
        }
    }

    /**
     * Opens the file, or starts with an empty one. A damaged file is kept beside it under another name.
     *
     * @throws ProblemException when another console has it open, or it cannot be read or written at all
     */
    static RegistryStore open(Path path) throws ProblemException {
        try {
            return read(path, Optional.empty());
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new ProblemException("anodes.store.locked", e.toString(), path.toString());
            }
            if (e.getErrorCode() == DataUtils.ERROR_WRITING_FAILED || !Files.isRegularFile(path) || !Files.isWritable(path)) {
                throw new ProblemException("anodes.store.unusable", e.toString(), path.toString());
            }
            return startOver(path, e);
        } catch (JacksonException | RuntimeException e) {
            // The pages of a damaged file can hold anything, and the store meets it with any exception.
            return startOver(path, e);
        }
    }

    private static RegistryStore read(Path path, Optional<SetAside> setAside) throws JacksonException {
        MVStore file = new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().open();
        try {
            return new RegistryStore(file, setAside);
        } catch (JacksonException | RuntimeException e) {
            file.closeImmediately();
            throw e;
        }
    }

    private static RegistryStore startOver(Path path, Exception reason) throws ProblemException {
        SetAside aside = SetAside.of(path, reason);
        aside.requireMoved();
        try {
            return read(path, Optional.of(aside));
        } catch (JacksonException | RuntimeException e) {
            throw new ProblemException("anodes.store.unusable", e.toString(), path.toString());
        }
    }

    /** Where a damaged file of an earlier run is kept now. */
    Optional<SetAside> setAside() {
        return setAside;
    }

    /** A copy of what is stored, by id. */
    synchronized NavigableMap<Integer, StoredAnode> all() {
        return new TreeMap<>(known);
    }

    /** Stores a new anode under the next id. */
    synchronized int add(StoredAnode anode) throws ProblemException {
        long id = counters.getOrDefault(LAST_ID, 0L) + 1;
        write(() -> {
            counters.put(LAST_ID, id);
            anodes.put(id, json(anode));
        });
        known.put(Math.toIntExact(id), anode);
        return Math.toIntExact(id);
    }

    /** Replaces an anode, unless it was removed meanwhile. */
    synchronized boolean replace(int id, StoredAnode anode) throws ProblemException {
        if (!known.containsKey(id)) {
            return false;
        }
        write(() -> anodes.put((long) id, json(anode)));
        known.put(id, anode);
        return true;
    }

    /** Removes an anode; false when there was none. */
    synchronized boolean remove(int id) throws ProblemException {
        if (!known.containsKey(id)) {
            return false;
        }
        write(() -> anodes.remove((long) id));
        known.remove(id);
        return true;
    }

    private void write(Runnable change) throws ProblemException {
        try {
            CompletableFuture.runAsync(() -> {
                change.run();
                file.commit();
                file.sync();
            }, writer).join();
        } catch (CompletionException e) {
            throw new ProblemException("anodes.store.writeFailed", String.valueOf(e.getCause()));
        }
    }

    private static String json(StoredAnode anode) {
        try {
            return WireJson.mapper().writeValueAsString(anode);
        } catch (JacksonException e) {
            throw new IllegalStateException("An anode could not be written as JSON", e);
        }
    }

    @Override
    public synchronized void close() {
        if (writer.isShutdown()) {
            return;
        }
        CompletableFuture.runAsync(file::close, writer).join();
        writer.shutdown();
    }
}
