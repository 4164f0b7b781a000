package org.anodeconsole.console.settings;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The functions of one native library, for as long as the console runs. */
final class NativeCalls {
    private final SymbolLookup symbols;

    /** @throws IllegalArgumentException when the library is not there */
    NativeCalls(String library) {
        symbols = SymbolLookup.libraryLookup(library, Arena.global());
    }

    MethodHandle function(String name, FunctionDescriptor shape, Linker.Option... options) throws IOException {
        MemorySegment address = symbols.find(name).orElseThrow(() -> new IOException("the library has no " + name));
        return Linker.nativeLinker().downcallHandle(address, shape, options);
    }

    /** Bytes a native function returned with their length. */
    static byte[] bytes(MemorySegment pointer, long length) {
        return pointer.reinterpret(length).toArray(ValueLayout.JAVA_BYTE);
    }

    static IOException failed(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException known ? known : new IOException("The keyring could not be called: " + cause, cause);
    }
}
