package org.anodeconsole.console.settings;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.Linker.Option;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Windows' Credential Manager, through {@code CredWriteW} and its like; layouts after wincred.h on 64 bits. */
final class WindowsCredentials implements Keyring {
    private static final int GENERIC = 1;
    private static final int FOR_THIS_COMPUTER = 2;
    private static final int NOT_FOUND = 1168;

    /** {@code CRED_MAX_CREDENTIAL_BLOB_SIZE}. */
    private static final int LARGEST = 5 * 512;

    private static final long CREDENTIAL_SIZE = 80;
    private static final long TYPE = 4;
    private static final long TARGET = 8;
    private static final long BLOB_SIZE = 32;
    private static final long BLOB = 40;
    private static final long PERSIST = 48;
    private static final long USER = 72;

    private static final StructLayout CALL_STATE = Option.captureStateLayout();

    private final MethodHandle write;
    private final MethodHandle read;
    private final MethodHandle delete;
    private final MethodHandle free;

    WindowsCredentials() throws IOException {
        NativeCalls library = new NativeCalls("Advapi32.dll");
        Linker.Option lastError = Option.captureCallState("GetLastError");
        write = library.function("CredWriteW", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), lastError);
        read = library.function("CredReadW", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS), lastError);
        delete = library.function("CredDeleteW", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT), lastError);
        free = library.function("CredFree", FunctionDescriptor.ofVoid(ADDRESS));
    }

    @Override
    public String name() {
        return "Credential Manager";
    }

    private static MemorySegment wide(Arena arena, String text) {
        return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
    }

    private static MemorySegment target(Arena arena, String account) {
        return wide(arena, SystemKeyring.SERVICE + "/" + account);
    }

    @Override
    public Optional<Secret> find(String account) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            MemorySegment out = arena.allocate(ADDRESS);
            int done = (int) read.invokeExact(state, target(arena, account), GENERIC, 0, out);
            if (done == 0) {
                orNotFound(state);
                return Optional.empty();
            }
            MemorySegment credential = out.get(ADDRESS, 0).reinterpret(CREDENTIAL_SIZE);
            byte[] blob = NativeCalls.bytes(credential.get(ADDRESS, BLOB), credential.get(JAVA_INT, BLOB_SIZE));
            free.invokeExact(out.get(ADDRESS, 0));
            return Optional.of(new Secret(new String(blob, StandardCharsets.UTF_8)));
        } catch (Throwable e) {
            throw NativeCalls.failed(e);
        }
    }

    @Override
    public void keep(String account, Secret secret) throws IOException {
        byte[] bytes = secret.reveal().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            throw new IOException("Windows keeps secrets of at most " + LARGEST + " bytes");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            MemorySegment blob = arena.allocate(Math.max(1, bytes.length));
            blob.asSlice(0, bytes.length).copyFrom(MemorySegment.ofArray(bytes));
            MemorySegment credential = arena.allocate(CREDENTIAL_SIZE, Long.BYTES);
            credential.set(JAVA_INT, TYPE, GENERIC);
            credential.set(ADDRESS, TARGET, target(arena, account));
            credential.set(JAVA_INT, BLOB_SIZE, bytes.length);
            credential.set(ADDRESS, BLOB, blob);
            credential.set(JAVA_INT, PERSIST, FOR_THIS_COMPUTER);
            credential.set(ADDRESS, USER, wide(arena, account));
            int done = (int) write.invokeExact(state, credential, 0);
            blob.fill((byte) 0);
            if (done == 0) {
                throw new IOException("Windows error " + lastError(state));
            }
        } catch (Throwable e) {
            throw NativeCalls.failed(e);
        }
    }

    @Override
    public void forget(String account) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            int done = (int) delete.invokeExact(state, target(arena, account), GENERIC, 0);
            if (done == 0) {
                orNotFound(state);
            }
        } catch (Throwable e) {
            throw NativeCalls.failed(e);
        }
    }

    private static void orNotFound(MemorySegment state) throws IOException {
        int error = lastError(state);
        if (error != NOT_FOUND) {
            throw new IOException("Windows error " + error);
        }
    }

    private static int lastError(MemorySegment state) {
        return state.get(JAVA_INT, 0);
    }
}
