package org.anodeconsole.console;

import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What takes long to make, is needed for the window and does not need the toolkit: made on a thread of its own while the toolkit
 * starts. An HTTP client reads every certificate the system trusts.
 */
final class HeadStart {
    private static @Nullable CompletableFuture<OkHttpClient> http;

    private HeadStart() {}

    static synchronized CompletableFuture<OkHttpClient> begin() {
        CompletableFuture<OkHttpClient> begun = http;
        if (begun == null) {
            begun = CompletableFuture.supplyAsync(
                    OkHttpClient::new, work -> Thread.ofPlatform().daemon().name("head-start").start(work));
            http = begun;
        }
        return begun;
    }

    /** The one client of this process, whose connections all share. Begins now when nobody did before. */
    static OkHttpClient http() {
        return begin().join();
    }
}
