package org.anodeconsole.console.settings;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker.Option;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The keyring of a Linux desktop (GNOME Keyring, KWallet, KeePassXC), through libsecret's password functions. See
 * libsecret's reference, “Password storage”.
 */
final class SecretService implements Keyring {
    /** {@code SecretSchema}: name, flags, 32 attributes of name and type, reserved words. */
    private static final long SCHEMA_SIZE = 592;
    private static final long FLAGS_OFFSET = 8;
    private static final long ATTRIBUTES_OFFSET = 16;
    /** {@code GError}: domain, code, message. */
    private static final long ERROR_SIZE = 16;
    private static final long ERROR_MESSAGE_OFFSET = 8;
    private static final long LONGEST_TEXT = 65_536;

    private final MethodHandle store;
    private final MethodHandle lookup;
    private final MethodHandle clear;
    private final MethodHandle freePassword;
    private final MethodHandle freeError;
    private final MemorySegment schema;
    private final MemorySegment attribute;

    SecretService() throws IOException {
        NativeCalls library = new NativeCalls("libsecret-1.so.0");
        store = library.function(
                "secret_password_store_sync",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
                Option.firstVariadicArg(6));
        FunctionDescriptor byAttribute = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        clear = library.function("secret_password_clear_sync", byAttribute, Option.firstVariadicArg(3));
        lookup = library.function(
                "secret_password_lookup_sync", byAttribute.changeReturnLayout(ADDRESS), Option.firstVariadicArg(3));
        freePassword = library.function("secret_password_free", FunctionDescriptor.ofVoid(ADDRESS));
        freeError = new NativeCalls("libglib-2.0.so.0").function("g_error_free", FunctionDescriptor.ofVoid(ADDRESS));
        attribute = Arena.global().allocateFrom("account");
        schema = Arena.global().allocate(SCHEMA_SIZE, Long.BYTES);
        schema.set(ADDRESS, 0, Arena.global().allocateFrom("org.anodeconsole.Secret"));
        schema.set(JAVA_INT, FLAGS_OFFSET, 0);
        schema.set(ADDRESS, ATTRIBUTES_OFFSET, attribute);
    }

    @Override
    public String name() {
        return "Secret Service";
    }

    @Override
    public Optional<Secret> find(String account) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(ADDRESS);
            MemorySegment found = (MemorySegment) lookup.invokeExact(
                    schema, MemorySegment.NULL, error, attribute, arena.allocateFrom(account), MemorySegment.NULL);
            check(error);
            if (found.equals(MemorySegment.NULL)) {
                return Optional.empty();
            }
            Secret secret = new Secret(found.reinterpret(LONGEST_TEXT).getString(0));
            freePassword.invokeExact(found);
            return Optional.of(secret);
        } catch (Throwable e) {
            throw NativeCalls.failed(e);
        }
    }

    @Override
    public void keep(String account, Secret secret) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(ADDRESS);
            MemorySegment password = arena.allocateFrom(secret.reveal());
            int kept = (int) store.invokeExact(
                    schema, MemorySegment.NULL, arena.allocateFrom(SystemKeyring.SERVICE), password, MemorySegment.NULL, error,
                    attribute, arena.allocateFrom(account), MemorySegment.NULL);
            password.fill((byte) 0);
            check(error);
            if (kept == 0) {
                throw new IOException("The keyring did not keep it");
            }
        } catch (Throwable e) {
            throw NativeCalls.failed(e);
        }
    }

    @Override
    public void forget(String account) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(ADDRESS);
            int gone = (int) clear.invokeExact(
                    schema, MemorySegment.NULL, error, attribute, arena.allocateFrom(account), MemorySegment.NULL);
            check(error);
        } catch (Throwable e) {
            throw NativeCalls.failed(e);
        }
    }

    private void check(MemorySegment error) throws Throwable {
        MemorySegment raised = error.get(ADDRESS, 0);
        if (raised.equals(MemorySegment.NULL)) {
            return;
        }
        MemorySegment text = raised.reinterpret(ERROR_SIZE).get(ADDRESS, ERROR_MESSAGE_OFFSET);
        String message = text.reinterpret(LONGEST_TEXT).getString(0);
        freeError.invokeExact(raised);
        throw new IOException(message);
    }
}
