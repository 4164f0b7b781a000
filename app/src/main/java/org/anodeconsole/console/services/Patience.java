package org.anodeconsole.console.services;

import java.time.Duration;

/**
 * How long a service is waited for.
 *
 * @param poll between two looks
 * @param ready until it answers after a start
 * @param stop until an orderly stop is over
 * @param kill until it is gone after it was killed
 */
record Patience(Duration poll, Duration ready, Duration stop, Duration kill) {
    /** An anode is ready after some five seconds and stops within eight; on a busy computer both take longer. */
    static final Patience USUAL = new Patience(
            Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(10));
}
