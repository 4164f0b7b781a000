package org.anodeconsole.console.settings;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The login keychain of macOS, through the generic-password functions of Security.framework. */
final class MacKeychain implements Keyring {
    private static final String FRAMEWORKS = "/System/Library/Frameworks/";
    private static final int NOT_FOUND = -25_300;

    private final MethodHandle add;
    private final MethodHandle find;
    private final MethodHandle modify;
    private final MethodHandle delete;
    private final MethodHandle freeContent;
    private final MethodHandle release;

    MacKeychain() throws IOException {
        NativeCalls security = new NativeCalls(FRAMEWORKS + "Security.framework/Security");
        FunctionDescriptor byName =
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        add = security.function("SecKeychainAddGenericPassword", byName);
        find = security.function("SecKeychainFindGenericPassword",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        modify = security.function("SecKeychainItemModifyAttributesAndData",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
        delete = security.function("SecKeychainItemDelete", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        freeContent = security.function("SecKeychainItemFreeContent", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        release = new NativeCalls(FRAMEWORKS + "CoreFoundation.framework/CoreFoundation")
                .function("CFRelease", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /** An entry found. The item belongs to us until it is released. */
    private record Entry(MemorySegment item, Secret secret) {}

    @Override
    public String name() {
        return "Keychain";
    }

    @Override
    public Optional<Secret> find(String account) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Optional<Entry> entry = entry(arena, account);
            if (entry.isPresent()) {
                release.invokeExact(entry.get().item());
            }
            return entry.map(Entry::secret);
        } catch (Throwable e) {
            throw NativeCalls.failed(e);
        }
    }

    private Optional<Entry> entry(Arena arena, String account) throws Throwable {
        byte[] service = bytes(SystemKeyring.SERVICE);
        byte[] name = bytes(account);
        MemorySegment length = arena.allocate(JAVA_INT);
        MemorySegment data = arena.allocate(ADDRESS);
        MemorySegment item = arena.allocate(ADDRESS);
        int status = (int) find.invokeExact(
                MemorySegment.NULL, service.length, in(arena, service), name.length, in(arena, name), length, data, item);
        if (status == NOT_FOUND) {
            return Optional.empty();
        }
        check(status);
        MemorySegment content = data.get(ADDRESS, 0);
        Secret secret = new Secret(
                new String(NativeCalls.bytes(content, length.get(JAVA_INT, 0)), StandardCharsets.UTF_8));
        check((int) freeContent.invokeExact(MemorySegment.NULL, content));
        return Optional.of(new Entry(item.get(ADDRESS, 0), secret));
    }

    @Override
    public void keep(String account, Secret secret) throws IOException {
        byte[] content = bytes(secret.reveal());
        try (Arena arena = Arena.ofConfined()) {
            Optional<Entry> there = entry(arena, account);
            MemorySegment password = in(arena, content);
            int status;
            if (there.isPresent()) {
                MemorySegment item = there.get().item();
                status = (int) modify.invokeExact(item, MemorySegment.NULL, content.length, password);
                release.invokeExact(item);
            } else {
                byte[] service = bytes(SystemKeyring.SERVICE);
                byte[] name = bytes(account);
                status = (int) add.invokeExact(
                        MemorySegment.NULL, service.length, in(arena, service), name.length, in(arena, name),
                        content.length, password, MemorySegment.NULL);
            }
            password.fill((byte) 0);
            check(status);
        } catch (Throwable e) {
            throw NativeCalls.failed(e);
        }
    }

    @Override
    public void forget(String account) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Optional<Entry> there = entry(arena, account);
            if (there.isPresent()) {
                int status = (int) delete.invokeExact(there.get().item());
                release.invokeExact(there.get().item());
                check(status);
            }
        } catch (Throwable e) {
            throw NativeCalls.failed(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MemorySegment in(Arena arena, byte[] bytes) {
        MemorySegment segment = arena.allocate(Math.max(1, bytes.length));
        segment.asSlice(0, bytes.length).copyFrom(MemorySegment.ofArray(bytes));
        return segment;
    }

    private static void check(int status) throws IOException {
        if (status != 0) {
            throw new IOException("Keychain status " + status);
        }
    }
}
